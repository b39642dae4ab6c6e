### Practice: rounds, the wrong-answer notebook, progress, reports from learners.

## Help

help-practice = Practise: what is due first, the weakest first, feedback after each item; a role-play is said again at once
help-practice-more =
    Examples:
      rolecall practice --candidate 007123
      rolecall practice --candidate 007123 --wrong
      rolecall practice --candidate 007123 --topic rule --count 5
      rolecall practice --candidate 007123 --exam heating-onboarding --due

    What is lost in exams and practice goes to the notebook; FSRS-6 tells when it comes again,
    for role-plays criterion by criterion. Practice changes no exam's draw and is not in the list
    of scores (to see it: rolecall report scores --exam practice).
help-practice-candidate = The candidate's number; not needed where the store has one candidate only
help-practice-topic = Only this outcome or group of outcomes, such as rule or rule/query-15min
help-practice-exam = Only items that this exam may draw
help-practice-wrong = Only items in the wrong-answer notebook, due or not
help-practice-due = Only items that are due, no new ones
help-practice-count = Most items of a round; 10 if left out
help-practice-seed = Seed of the order of new items and of options

## Rounds

round-name = Practice
round-title = { $exam } · candidate { $candidate } · { $items } items in this round{ $answered ->
    [0] {""}
   *[other] , going on after { $answered }
}
round-how = Score and rationale follow each answer; a role-play that lost points can be said again at once. Leave at any time: what was answered is kept.
round-orders = Orders begin with a colon: :n next  :p previous  :s end this round  :gap report  :q leave  :h help
round-answered = This item is answered. Press Enter to go on.
round-paused = That is it for now; what was answered is kept. Go on: rolecall practice --candidate { $candidate }
round-result = { $answered } answered in this round, { $right } fully right at once.
round-total = Total { $score }/{ $max }, without what was said again
round-gained = Saying it again gained { $gained } points.
round-notebook = { $wrong ->
    [0] The wrong-answer notebook is empty.
    [one] The wrong-answer notebook has 1 entry: rolecall wrong --candidate { $candidate }
   *[other] The wrong-answer notebook has { $wrong } entries: rolecall wrong --candidate { $candidate }
}
round-next = { $tomorrow ->
    [0] Next due on { $day }.
   *[other] { $tomorrow } due by tomorrow.
}
round-next-due = Next due on { $day }.
round-nothing = Nothing is due, and no item is new.
round-nothing-due = Nothing is due.
round-nothing-wrong = The wrong-answer notebook has no such item.
round-more = Another round? Enter goes on, q ends:
again-full = ★ { $score }/{ $max } this time, { $gained } more: full points.
again-gained = ↑ { $score }/{ $max } this time, { $gained } more than before.
again-lost = ↓ { $score }/{ $max } this time, { $gained } less than before.
again-same = → { $score }/{ $max } this time, as before.
again-missing = ↻ { $lost } points are missing: { $missing }
again-without = without “{ $name }”
again-how = Say it again; Enter alone goes to the next item.

## The wrong-answer notebook

help-wrong = The wrong-answer notebook: which criterion of which item was lost, how often, and when it comes again
help-wrong-more =
    Examples:
      rolecall wrong --candidate 007123
      rolecall wrong --topic rule
      rolecall wrong --format xlsx --output notebook.xlsx

    What was left unanswered in an exam is lost, too. An entry leaves after right answers on two
    different days; saying a role-play again at once does not count.
help-wrong-candidate = Only this candidate; everybody's if left out
help-wrong-topic = Only this outcome or group of outcomes, such as rule or rule/query-15min
help-wrong-format = Output: table (default), xlsx (with --output), csv or json
wrong-title = Wrong-answer notebook
wrong-empty = The wrong-answer notebook is empty.
column-outcome = outcome
column-outcome-name = outcome name
column-turn = turn
column-aspect = lost
column-aspect-id = criterion
column-aspect-name = criterion name
column-times-lost = times lost
column-lost-on = last lost
column-right-days = days right
column-due = next due
aspect-whole = item
aspect-criterion = criterion
aspect-order = order
aspect-violation = violation

failure-who = Which candidate?
failure-who-help = Add --candidate NUMBER, such as --candidate 007123.
failure-no-topic = The syllabus has no outcome or group “{ $topic }”.
failure-no-topic-help =
    { $has-similar ->
        [yes] Did you mean “{ $similar }”? All outcomes: rolecall coverage
       *[no] All outcomes: rolecall coverage
    }
failure-refused-retry = Only an answered item of a practice can be answered once more.

## Progress

help-progress = How far one is: mastery by group of outcomes, what is due, streaks, and a map
help-progress-more =
    Examples:
      rolecall progress --candidate 007123
      rolecall progress --candidate 007123 --map map.svg
      rolecall progress --department Service --people

    Mastery is the probability that it is known today, by FSRS-6, and none where the last answer lost
    points; outcomes that were never asked lower the coverage only.
help-progress-candidate = The candidate's number; not needed where the store has one candidate only
help-progress-department = Everybody in a department and those below it: means of percentages, sums of items
help-progress-people = One row a person, the weakest first; one row a group of outcomes if left out
help-progress-map = Draw each outcome as a square into this SVG file
help-progress-format = Output: table (default), xlsx (with --output), csv or json
progress-of-candidate = Candidate { $candidate }: { $streak ->
    [one] 1 day
   *[other] { $streak } days
} in a row, { $due ->
    [one] 1 item
   *[other] { $due } items
} due today, { $wrong ->
    [one] 1 entry
   *[other] { $wrong } entries
} in the notebook
progress-of-department = { $department }: { $people ->
    [one] 1 person
   *[other] { $people } people
}
progress-unmet = not asked yet
progress-due = items are due
column-group = group id
column-group-name = group
column-outcomes = outcomes
column-coverage = coverage %
column-mastery = mastery %
column-due-items = due
column-wrong = wrong
column-streak = days in a row
column-last-day = last day

## The talk before work

help-review = One page for the talk before work: what was lost, three answers to look at, five items for today
help-review-more =
    Examples:
      rolecall review --department Service
      rolecall review --department Service/One --days 7 --format markdown
      rolecall review --department Service --format html --output review.html

    Without --days it counts from the last working day (Monday to Friday) to the day before; on a
    Monday, from Friday to Sunday. Nobody is named: names, numbers of people and phone numbers are
    hidden. --on prints a past day as it was that morning: by the results before it, with the roster
    and the bank of now.
help-review-department = A department with those below it
help-review-on = The day of the talk, such as 2026-11-22; without it today
help-review-days = How many days back; without it from the last working day
help-review-format = Output: table (default), markdown or html (prints on one page of A4)
help-review-output = Write to this file instead of the screen
review-title = Talk before work · { $department } · { $day }
review-facts = { $answers ->
        [0] { $from } to { $to } · none of { $people } people answered
       *[other] { $from } to { $to } · { $active } of { $people } people answered · { $answers } answers · { $percent }% of the points
    }
review-outcomes = Outcomes that lost points
review-aspects = Criteria lost, and violations
review-lost = Lost/asked
review-share = Share
review-answers = Answers to look at together (without names)
review-why-violation = The gravest violation: { $name } · { $score }/{ $max } points
review-why-criterion = It lost what is often lost, “{ $name }” · { $score }/{ $max } points
review-why-threshold = Nearest to passing · { $score }/{ $max } points
review-missing = Lost: { $names }
review-fallen = { $name } ({ $severity })
review-example = One could say: { $text }
review-items = Items for today
review-item = { $number }. { $type } · { $lost ->
    [0] {""}
   *[other] its outcome lost { $lost }× ·{" "}
}{ $due ->
    [0] {""}
   *[other] due for { $due } ·{" "}
}{ $item }
review-key = { $number }: { $key }
review-how = How answers are chosen: the gravest violation; the best one that still lost the criterion that was lost most; those nearest to passing (60% in practice); each to another item and of another person. Items: by what was lost and is due, none that was just met or is on the paper of an exam under way; always the same on one day.
review-nothing = Nobody has answered anything in these days.

## Reports from candidates

help-gap = What candidates reported about items: missing, wrong or unclear
help-gap-more =
    Examples:
      rolecall gap list
      rolecall gap close 3 --by Wang --note key-mended

    While sitting or practising, :gap and some words note what is doubtful in the item;
    with :anon instead nothing tells who it was.
help-gap-list = List reports that are open
help-gap-list-more =
    Examples:
      rolecall gap list
      rolecall gap list --all --format xlsx --output reports.xlsx
      rolecall gap list --item script-line-occupied
help-gap-list-item = Only those about this item
help-gap-list-all = List closed reports, too
help-gap-list-format = Output: table (default), xlsx (with --output), csv or json
help-gap-close = Close a report: who looked into it, and what was done
help-gap-close-more =
    Examples:
      rolecall gap close 3 --by Wang --note key-mended
help-gap-close-number = The report's number, as in rolecall gap list
help-gap-close-by = Who looked into it
help-gap-close-note = What was done
gap-title = Reports from candidates
gap-none = No report is open.
gap-closed = ✓ Report { $gap } is closed.
gap-noted = ✓ Report { $gap } is noted for the trainers. Go on with your answer.
gap-noted-without-name = ✓ Report { $gap } is noted without your name. Go on with your answer.
gap-empty = Say what is doubtful in this item, such as :gap nothing is said about nights (at most { $most } characters)
gap-empty-without-name = Say what is doubtful in this item, such as :anon nothing is said about nights (at most { $most } characters)
gap-long = Too long: at most { $most } characters. Nothing was noted.
column-gap = no.
column-noted-on = noted on
column-text = report
column-closed-on = closed on
column-closed-by = closed by
column-closing-note = what was done

failure-gap-reason = Say who looked into it and what was done.
failure-gap-reason-help = For example: rolecall gap close 3 --by Wang --note key-mended
failure-gap-closed = Report { $gap } is closed already.
failure-gap-closed-help = See what was done: rolecall gap list --all
failure-no-gap = There is no report { $gap }.
failure-no-gap-help = See all numbers: rolecall gap list --all
failure-no-department = The roster has nobody in “{ $department }”.
failure-no-department-help = All departments: rolecall roster departments
