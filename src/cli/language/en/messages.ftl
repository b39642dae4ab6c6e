### Everything that is said outside of help and findings.

error = error:{" "}
help = help:{" "}
help-word = help
severity-error = error
severity-warning = warning
severity-minor = minor
severity-major = major
severity-fatal = fatal

type-single-choice = single choice
type-multiple-choice = multiple choice
type-true-false = true or false
type-ordering = ordering
type-matching = matching
type-numeric = number
type-fill-in = fill in
type-role-play = role-play
type-dialogue = dialogue
type-survey = survey (not scored)

## Sitting

room-title = { $exam } · candidate { $candidate } · attempt { $number }
room-facts = { $items ->
    [one] 1 item
   *[other] { $items } items
}, { $points ->
    [one] 1 point
   *[other] { $points } points
}, { $needed } to pass; { $limit }
room-limit = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
room-no-limit = no time limit
room-exam = Every answer is saved at once and can be changed until you hand in; points and rationales come after that.
room-practice = Practice: points and rationale follow each answer at once; an answer cannot be changed then.
room-orders = Orders begin with a colon: :n next  :p previous  :5 item 5  :f flag  :l list open  :s submit  :gap report  :q pause  :h help
room-help =
    Type your answer and press Enter. A role-play or a turn of a dialogue may have several lines: Enter begins a new one, an empty line ends it.
    :n next    :p previous    :5 to item 5    :f flag or unflag
    :l list unanswered and flagged    :s submit (asks once more)    :q pause; all answers are kept
    :gap and words note what is doubtful in this item for the trainers; your answer stays as it is (:anon: without your name)
    The colon may be full-width, and orders may be Chinese: ：下一题 ：上一题 ：标记 ：列表 ：交卷 ：离开
heading = ── Item { $number }/{ $size } · { $type } · { $points ->
    [one] 1 point
   *[other] { $points } points
} · answered { $answered }
heading-left = {" "}· left { $left }
heading-flagged = {" "}· ⚑ flagged
scenario = Scenario: { $text }
customer = Customer
speaker-says = { $speaker }: “{ $text }”
candidate-says = You: “{ $text }”
already-answered = Saved answer: { $answer }
already-answered-how = :e brings it back to be changed; a new answer replaces it.
how-choose = Type one letter, such as B.
how-choose-many = Several may be right: type all their letters, such as ACD.
how-true-false = Type 对 (t) or 错 (f).
how-arrange = Type all letters in order, such as CABD.
how-pair = Give each number a letter, such as 1B 2A, or only the letters in order: { $letters }.
how-number = Type a number, with its unit if you like.
how-blank = Type what belongs into the blank.
how-blanks = Type what belongs into the blanks, in order, parted by semicolons.
how-speech = Write what you would say to the customer. Several lines are fine; an empty line (Enter twice) ends the answer.
how-speech-to-others = Write what you would say. Several lines are fine; an empty line (Enter twice) ends the answer.
speech-goes-on = … go on, or press Enter once more to end
speech-would-be-lost = {"  "}(not saved: Ctrl-C again leaves without it, or type on)
how-dialogue = Talk turn by turn, as on the phone: what you say is saved at once and cannot be taken back. Several lines are fine; an empty line (Enter twice) ends your turn.
prompt-answer = answer ▸
prompt-speech = say ▸
prompt-next = Enter: next item ▸
prompt-go-on = Enter: go on ▸
talk-ended = The talk is over.
preview-heading = ── Preview of { $item } · { $type } · { $points ->
    [one] 1 point
   *[other] { $points } points
}
preview-help = A preview keeps nothing; answer as often as you like. :n draws it anew (order, numbers, talk)  :q ends
preview-fresh = ✓ The files have changed and were read again.
preview-kept = The files are at fault, so the item stays as it was; it is read again when they are saved.
preview-gone = The bank has no item “{ $item }” any more; it stays as it was.
preview-spared = { $name }: { $spared }
talk-over = This dialogue is over, and what was said stays. :n goes to the next item.
saved = ✓ saved { $time }
saved-instead = ✓ Saved { $time } in place of the earlier answer
flagged = ⚑ Flagged; :l lists all flags.
unflagged = Flag removed.
no-such-order = There is no such order; :h lists them all.
edit-not-here = There is no answer here to change: none is saved, or it can no longer be changed.
order-inside-speech = ← the answer is not finished, orders wait: end it with an empty line (Enter twice), or delete this line.
no-such-number = There is no such item: numbers go from 1 to { $size }.
practice-answered = You have answered this item and seen its rationale. Enter goes to the next.
all-answered = Everything is answered.
list-unanswered = Unanswered: { $numbers }
list-unfinished = Unfinished dialogues: { $numbers } (handing in grades what was said)
list-flagged = Flagged: { $numbers }
list-none = none
submit-exam = After handing in nothing can be changed; it is graded at once and explained. Unanswered items earn 0.
submit-practice = Handing in ends this practice and gives the total. Unanswered items earn 0.
submit-confirm = Hand in? Type yes to do so, or press Enter to go back:
submit-not = Not handed in; you can go on.
paused = Paused; every saved answer is kept. Go on with: rolecall resume { $attempt }
paused-clock-runs = Mind: the time does not stop. When it is over, what is saved is graded.
time-warning = { $minutes } minutes left.
time-over = The time is over; what was saved is graded.
time-over-press-enter = The time is over. Press Enter for the result.
came-too-late = This came after the time was over and does not count.

typed-empty = No answer was typed yet.
typed-one-letter = Type the letter of one option, such as B.
typed-true-false = Type 对 (t) or 错 (f).
typed-letters = Type only letters of options, such as ACD.
typed-all-letters = Type every letter once, in order.
typed-pairs = Give each number a letter, such as 1B 2A.
typed-number = Type a number in digits, such as 15 or 15分钟.
typed-unit = This unit is not known; use the unit of the item, or only the number.
typed-talk = A dialogue is said turn by turn: a list with one text for each turn, and what was said stays.
typed-blanks = The number of texts is wrong: fill every blank, parted by semicolons.

## Result

result-title = Result · { $exam } · candidate { $candidate } · attempt { $number } · { $ended } · { $attempt }
result-settled = ✎ Settled by people at { $score }/{ $max } ({ $day }, { $by } and { $second }): { $reason }
result-full = ✓ Item { $number } · { $type } · { $score }/{ $max } · { $item }
result-part = ◐ Item { $number } · { $type } · { $score }/{ $max } · { $item }
result-none = ✗ Item { $number } · { $type } · { $score }/{ $max } · { $item }
result-unscored = · Item { $number } · { $type } · { $item }
you-answered = Your answer: { $answer }
you-answered-nothing = Your answer: (none)
right-answer = Key: { $answer }
you-said = You said:
criterion-met = ✓ { $name } { $score }/{ $max }  by { $words }
criterion-missed = ✗ { $name } { $score }/{ $max }  not found
criterion-refused = ✗ { $name } { $score }/{ $max }  some words come close, but do not count yet
order-met = ✓ { $name } { $score }/{ $max }
order-missed = ✗ { $name } { $score }/{ $max }
part-order = The order
near-negated = “{ $words }” is negated by “{ $by }”.
near-potential-complement = “{ $words }” is undone by “{ $by }” behind it.
near-taken-back = “{ $words }” is taken back by “{ $by }”.
near-asked = “{ $words }” only asks (“{ $by }”) and promises nothing.
near-quoted = “{ $words }” are somebody else's words (“{ $by }”).
near-rejected = “{ $words }” is only named to reject it (“{ $by }”).
near-conditional = “{ $words }” is only supposed (“{ $by }”).
near-plan = “{ $words }” tells of a plan (“{ $by }”) and is not said to the customer.
near-past = “{ $words }” is about the past (“{ $by }”) and no promise.
near-corrected = “{ $words }” is corrected later (“{ $by }”).
near-list = “{ $words }” stands in a list, not in a sentence.
near-copied = “{ $words }” is copied from the task.
near-cancelled = “{ $words }” means something else beside “{ $by }”.
near-misspelt = “{ $words }” looks misspelt; a person has to decide.
near-apart = “{ $words }”: what belongs together stands too far apart to say it.
near-parted = “{ $words }”: punctuation parts what belongs together, so that it does not say it.
near-too-early = “{ $words }” comes too early: another criterion has to be met before it.
near-not-by-us = “{ $words }” is left to the customer; it should be done by us.
near-not-by-customer = “{ $words }” is not asked of the customer.
near-not-asked = “{ $words }” is not put as a question or a request.
near-not-at-beginning = “{ $words }” has to be said at the beginning.
near-not-at-end = “{ $words }” has to be said at the end.
flags-raised = A person should look at this: { $flags }
flag-stuffing = a list of key words
flag-copy = copied
flag-repetition = the same again and again
flag-plan = a plan, nothing said to the customer
flag-fuzzy-fatal = a fatal violation that rests on a misspelt word
doubt-unread = A person should look: no phrase knows these words: { $words }
doubt-negated = A person should look: it earned nothing because it was taken as negated: { $words }
doubt-slips = A person should look: it earned by misspelt words alone: { $words }
doubt-apart = A person should look: it was said, but in pieces: { $words }
doubt-long = A person should look: the answer is unusually long
turn-heading = Turn { $number } · { $score }/{ $max }
turn-detour = Turn { $number } · { $score }/{ $max } points · a detour, made because of what was missing before: it counts { $most } at most, { $lost } were lost here, so { $counts }
talk-fatal = A fatal violation ended the talk at once and leaves nothing of the item.
talk-short = The talk did not come to its best end; what was not reached earns nothing.
criterion-example = This would earn it: { $text }
violation-fell = ! { $name } ({ $severity }) { $taken ->
    [nothing-due] the score is 0 already
    [nothing] −{ $due }, but the score is 0 already
    [part] −{ $due }, of which only { $deduction } is left to lose
   *[all] −{ $deduction }
}  by { $words }
working =
    { $rounding ->
        [none] Working: { $name } = { $formula } { $sign ->
            [near] ≈
           *[exact] =
        } { $value }
       *[other] Working: { $name }: { $formula } { $sign ->
            [near] ≈
           *[exact] =
        } { $before }, rounded { $rounding ->
            [up] up
            [down] down
           *[nearest] to the nearest
        }{ $places ->
            [0] {""}
            [one] {" "}to { $places } place
           *[other] {" "}to { $places } places
        }, gives { $value }
    }
rationale = Rationale: { $text }
source = Source: { $text }
total = Total { $score }/{ $max } · cut score { $needed } ({ $percent }) · { $decision }
mode-exam = exam
mode-practice = practice
veto-yes = fatal
veto-no = no
decision-pass = passed
decision-fail = not passed
decision-refer = for a person to decide
decision-refer-how = A marker has to look at some answers before it is passed or failed; you will be told.
lost-items = Items that lost points: { $numbers }
result-again = Every item with its rationale: rolecall result { $attempt } --all
failed-by-violation = A fatal violation fails this exam.
ending-submitted = submitted
ending-expired = time over

## Paper, grade, check, report

paper-title = { $exam } · { $items ->
    [one] 1 item
   *[other] { $items } items
} · { $points ->
    [one] 1 point
   *[other] { $points } points
} · seed { $seed } · bank { $bank }
paper-item = { $number }. { $type } ({ $points ->
    [one] 1 point
   *[other] { $points } points
})  { $item }
key-most-turns = The candidate speaks at most { $count } times.
key-turn = ■ { $turn } ({ $points ->
    [one] 1 point
   *[other] { $points } points
})  Customer: “{ $text }”
key-closing = ■ { $turn } (closing)  Customer: “{ $text }”
key-branch = → { $to }  { $when }
when-always = otherwise
when-met = { $name } met
when-missed = { $name } missed
when-violation = { $names } committed
when-points = { $points } points or more
grade-evidence = characters { $start }–{ $end } “{ $words }” ({ $how }) ← { $rule }
grade-near = characters { $start }–{ $end } not counted: { $why } ← { $rule }
grade-source = ↳ { $rule } ({ $file }:{ $line })
grade-turn = ── turn { $turn }: “{ $said }” → { $next }
grade-waits = The talk is not over; in turn { $turn } the customer waits for an answer: “{ $text }”
grade-unsaid = The talk is over before the last lines; not used: { $count }
how-exact = as written
how-folded = in other characters
how-fuzzy = misspelt
how-value = by its value
grade-total = Score { $score }/{ $max }
grade-lost = { $deduction ->
    [0] violation, nothing left to lose
   *[other] violation, −{ $deduction }
}
grade-spared = no violation
check-clean = ✓ { $bank }: { $items } items, { $outcomes } outcomes, { $exams } blueprints, nothing to mend{ $allowed ->
        [0] {""}
       *[other] {", "}{ $allowed } allowed with reasons
    }. (bank { $digest })
check-found = { $bank }: { $items } usable items; errors: { $errors }, warnings: { $warnings }{ $allowed ->
        [0] {""}
       *[other] {", "}{ $allowed } allowed with reasons
    }. More: rolecall explain CODE
check-reason = Allowed because: { $reason }
check-more = { $count } more findings are not shown here; rolecall check --format json has them all.
bank-has-errors = warning: the bank has errors ({ $errors }); items with errors are not used. Run rolecall check to see them.
quota-short = Quota { $quota } asks for { $wanted } items; the bank has { $bank } of this kind (shared with other quotas); { $missing } missing  { $file }
report-none = There are no scores yet.
report-empty = No scores match; see all with: rolecall report scores
report-scores = Scores
bank-made = ✓ A bank was made in { $folder }: one item, one practice and { $lexicons } files of shared lexicons.
    Next: rolecall check { $folder }
    {"      "}rolecall take first-practice --content { $folder }
    {"      "}rolecall schema --to { $folder }/schema   (completion and hints in editors)
written = Written to { $path }
failure-sheet = This does not go into a sheet: { $reason }
failure-sheet-help = A sheet has at most 1048576 rows and a cell 32767 characters; export in parts, or use --format csv.
column-candidate = candidate
column-exam = exam id
column-exam-name = exam
column-attempt-number = attempt
column-score = score
column-max = max
column-cut-score = cut score
column-decision = decision
column-ending = ended by
column-minutes = minutes
column-submitted-at = submitted at
column-bank-digest = bank
column-mode = mode
column-failed-by-violation = veto
column-attempt = record
column-drawn = items
lexicons-title = Lexicons
lexicons-how = Which of them know what is said: rolecall lexicons "您先别急"
lexicons-none = No lexicon knows any of this.
column-lexicon = lexicon
column-lexicon-name = name
column-phrases = phrases
column-file = file
column-line = line
exams-title = Exams
exams-how = To sit one: rolecall take EXAM --candidate NUMBER

## Test

test-nothing = There is no role-play, and so no rubric to test.
test-item-good = ✓ { $item } · exemplars: { $exemplars } · mutations: { $mutations }
test-item-bad = ✗ { $item } · exemplars: { $exemplars } · mutations: { $mutations } · wrong: { $failures }  { $place }
test-exemplar = exemplar “{ $exemplar }”
test-cut = exemplar “{ $exemplar }” without what earns “{ $name }”
test-violated = exemplar “{ $exemplar }” with “{ $name }” behind it
test-repeated = exemplar “{ $exemplar }” with what earns “{ $name }” again
test-answer = answer: { $text }
test-differs = { $name } ({ $id }): should earn { $expected }, earned { $got }
test-not-less = { $name } ({ $id }): was { $expected }, should be less now, is { $got }
test-more = { $name } ({ $id }): may earn at most { $expected }, earned { $got }
test-violation-missed = violation “{ $name }” ({ $id }): should be found, was not
test-violation-false = violation “{ $name }” ({ $id }): should not be found, was found
test-advice-over = If the answer does say it, mend expect; if not, make this phrase longer, or add not or & !.
test-advice-partly = Look at parts or weak: what was said is only a part. Add ways of saying the rest; or mend expect.
test-advice-refused = A phrase knows these words, but as they are said they do not count, see above. If they should, add a phrase with more of what stands around them; if not, mend expect or violations.
test-advice-under = No phrase knows it: add one as this exemplar says it, the fewest words that cannot be mistaken.
test-advice-missed = No phrase of the violation knows it: add one as this exemplar says it; good answers must not touch it.
test-advice-false = These words are no violation: make the phrase longer, or add not; if they are, name it in the exemplar's violations.
test-advice-cut = The points did not rest on those words. See which they rest on now: often a phrase that is too short.
test-advice-violated = Said alone it is not found, so it will not be found with candidates either. The reason stands above; where none does, add a plainer phrase.
test-advice-repeated = Saying it again must not gain. Look at parts: their phrases must not hold one another.
test-gap-criteria = No exemplar earns these criteria: { $names }
test-gap-violations = No exemplar commits these violations: { $names }
test-all-good = ✓ rubrics: { $items }; exemplars: { $exemplars }; mutations: { $mutations }; all as they should be.
test-failed = ✗ rubrics: { $items }; exemplars: { $exemplars }; mutations: { $mutations }; wrong: { $failures }.
test-gaps = Rubrics with criteria or violations that no exemplar shows, see above: { $gaps }.
test-phrases = Phrases: { $of }; not used by any exemplar: { $phrases }. That is no fault; they were just not tried.

## Try

try-title = { $item } · marked answers: { $answers }{ $unmarked ->
    [0] {""}
   *[other] {" "}(without marks, not counted: { $unmarked })
}
try-all-criteria = all criteria
try-violation = violation: { $name }
try-precision = precision
try-recall = recall
try-f1 = F1
try-both = both
try-only-found = over
try-only-marked = missed
try-seen = Beside the marks: criteria F1 { $f1 } · weighted κ of totals { $kappa }
try-unseen = As on answers not seen: criteria F1 { $unseen-f1 } · weighted κ of totals { $unseen-kappa } (each answer graded without the phrases that rest on it alone: { $alone })
try-false = Credited too much, by phrase
try-false-advice = First see whether the mark is wrong. A phrase that is wrong once and right often stays; only one that is often wrong is made longer, or gets a not or & !.
try-missed = Missed, by criterion
try-missed-advice = Add ways of saying it, the fewest words that cannot be mistaken; where words are “not counted”, see why first.
try-alone = Phrases that rest on one answer only
try-alone-advice = Others will hardly say it so. Can it be shorter or freer (optional parts, alternatives, gaps), to know more ways?
try-edits = After the edit
try-edits-quiet = Items whose judgements did not change: { $items }.
try-edit = { $item }: phrases added: { $added }, changed, removed or narrowed: { $narrowed }; made right: { $better }, made wrong: { $worse }{ $unknown ->
    [0] {""}
   *[other] , not marked: { $unknown }
}
try-flip-gained = ✓ { $answer } “{ $name }” is said and now found
try-flip-cleared = ✓ { $answer } “{ $name }” is not said and no longer found
try-flip-false = ✗ { $answer } “{ $name }” is not said but now found
try-flip-lost = ✗ { $answer } “{ $name }” is said but no longer found
try-flip-now = · { $answer } “{ $name }” is now found
try-flip-gone = · { $answer } “{ $name }” is no longer found
try-narrowed = Narrowing or removing phrases lost answers that were right: { $phrases }. Put them back and add a better one beside; to narrow for a single answer rarely pays.

## Stats

column-item = item
items-title = Item statistics
items-paper = paper
column-n = n
column-difficulty = difficulty
column-sd = SD
column-discrimination = discrimination
column-efficiency = efficiency
column-effective-weight = weight %
column-item-total = item-total
column-item-rest = item-rest
column-alpha-without = α without
column-random-guess = guessing
column-seconds = seconds
column-verdict = verdict
items-figures = { $n } attempts, mean { $mean } points, SD { $sd }; α { $alpha } (95% interval { $low } to { $high }), standard error { $sem } points.
items-nested = Candidates had different items: α is from an analysis of variance; the rest score leaves the item out.
items-consistency = On a parallel paper { $agreement }% would have the same decision.
items-option = · { $option }: lower third { $low }, middle { $middle }, upper { $high }
items-criterion = · criterion { $criterion }: { $share } earned
items-left-out = Not items, and not counted: { $columns }.
items-too-few = Too few: items with fewer than 30 answers have figures but no verdict.
verdict-too-few = too few
verdict-backwards = backwards
verdict-weak = weak
verdict-too-hard = too hard
verdict-too-easy = too easy
verdict-fine = fine
plot-histogram = Totals
plot-total = total
plot-share = share
plot-people = people
plot-written = { $count } pictures written to { $folder }
failure-matrix-line = Line { $line } of { $path } has not as many columns as the first.
failure-matrix-line-help = The first line names the items, each other line is one candidate, with commas between.
failure-matrix-text = Line { $line } of { $path } is no text in an encoding that is known.
failure-matrix-text-help = Save the file as CSV in UTF-8 or GB18030.
failure-matrix-twice = Two columns of { $path } are called “{ $column }”.
failure-matrix-twice-help = Give each item a name of its own, or delete the column that is there twice.
failure-matrix-empty = { $path } has no items or no candidates.
failure-matrix-empty-help = The first line names the items, each other line has one candidate's scores.
failure-matrix-number = “{ $text }” at line { $line } of { $path } under “{ $column }” is no number.
failure-matrix-number-help = Write a score such as 1 or 0.5; leave it empty if the candidate did not have the item.
failure-matrix-much = “{ $text }” at line { $line } of { $path } under “{ $column }” is more than the item can earn.
failure-matrix-much-help = Mend the score, or the row of most points.
failure-no-attempts = The store has no attempt that was handed in.
failure-no-attempts-help = Come back when there is one; scores of other programs are read with --matrix FILE.csv.
failure-which-exam = The store has attempts at several exams: { $known }.
failure-which-exam-help = Say which one with --exam.
failure-exam-not-sat = Nobody has sat { $exam } in this store.
failure-exam-not-sat-help = Sat were: { $known }.
stats-answers = answers
stats-accuracy = accuracy
stats-f1 = F1
stats-kappa = κ
stats-weighted-kappa = weighted κ
stats-all-criteria = in all: criteria
stats-all-violations = in all: violations
stats-interval = └ 95% interval
stats-few = Too few: with fewer than { $enough } answers there are figures but no intervals.
stats-agreement-title = Agreement with people's marks
stats-rest = Without the { $referred } that are for a person, criteria F1 is { $f1 }.
rule-criteria = all criteria
rule-violations = all violations
column-answers = answers
column-both = both
column-only-found = only found
column-only-marked = only marked
column-neither = neither
column-accuracy = accuracy
column-accuracy-low = accuracy from
column-accuracy-high = accuracy to
column-precision = precision
column-precision-low = precision from
column-precision-high = precision to
column-recall = recall
column-recall-low = recall from
column-recall-high = recall to
column-f1 = F1
column-f1-low = F1 from
column-f1-high = F1 to
column-kappa = κ
column-kappa-low = κ from
column-kappa-high = κ to
column-weighted-kappa = weighted κ
column-weighted-kappa-low = weighted κ from
column-weighted-kappa-high = weighted κ to

## Failures

failure-no-content-folder = There is no bank folder { $path }.
failure-no-content-folder-help = Check --content or ROLECALL_CONTENT; without them the built-in bank is used.
failure-empty-content = { $path } holds no YAML file.
failure-empty-content-help = A bank has bank.yaml, items/ and more; see the authors' guide content/README.md.
failure-unreadable = { $path } cannot be read: { $kind ->
    [missing] there is no such file
    [folder] it is a folder
    [denied] permission is denied
    [binary] it is no UTF-8 text
   *[other] { $reason }
}.
failure-unreadable-help = Check the path and the permissions.
failure-unwritten = { $path } cannot be written: { $kind ->
    [missing] there is no such folder
    [folder] it is a folder
    [denied] permission is denied
   *[other] { $reason }
}.
failure-unwritten-help = Choose a place that can be written.
failure-ending = The ending of { $path } does not fit the format to be written.
failure-ending-help = With .xlsx, .csv or .json at its end a file is written as that, without --format; given both, they must agree.
failure-too-long = { $path } is too long; at most { $most } bytes.
failure-too-long-help = Split it into shorter ones.
failure-no-path = There is no { $path }.
failure-no-path-help = Check the path; without one the built-in bank is checked.
failure-no-bank-around = { $path } is in no bank: no folder above it has a bank.yaml.
failure-no-bank-around-help = Give a bank's folder, or a file in one.
failure-nothing-valid = The bank has no usable item; errors: { $errors }, the first at { $place }: { $first }
failure-nothing-valid-help = Run rolecall check to see them all.
failure-no-store = There is no store { $path } yet.
failure-no-store-help = The first rolecall take makes it; --store or ROLECALL_STORE name another.
failure-store-folder = The store's folder cannot be made: { $reason } ({ $path })
failure-store-folder-help = Name a place that can be written: --store FILE.
failure-store-not-sqlite = { $path } is no store (not an SQLite file).
failure-store-not-sqlite-help = The file was not touched. Check --store.
failure-store-foreign = { $path } is another program's database, not a store.
failure-store-foreign-help = The file was not touched. Check --store.
failure-store-newer = The store { $path } has version { $found }; this program knows up to { $known }.
failure-store-newer-help = Upgrade rolecall; an older program changes nothing in it.
failure-store-damaged = The store { $path } is damaged: { $reason }
failure-store-damaged-help = Keep a copy of the file, then restore a backup.
failure-store-read-only = The store { $path } cannot be written.
failure-store-read-only-help = Check the permissions of file and folder, or name another place with --store.
failure-store-disk = The store { $path } cannot be written, the disk is full or failing: { $reason }
failure-store-disk-help = Everything that was said to be saved is kept. Make room, then go on with rolecall resume.
failure-store-unreachable = { $path } cannot be looked at: nobody knows whether a store is there; it is not permitted.
failure-store-unreachable-help = Check the permissions of the folder, or name another place with --store.
failure-store-cannot-open = The store { $path } cannot be opened: { $reason }
failure-store-cannot-open-help = Check path and permissions, or name another place with --store.
failure-store-busy = The store { $path } is held by another program.
failure-store-busy-help = Try again; everything saved is kept.
failure-store-sql = The store { $path } failed: { $reason }
failure-store-sql-help = Everything that was said to be saved is kept. Keep a copy of the file before anything else is tried.
failure-overtaken = Another window has gone on with this attempt; nothing more is saved here.
failure-overtaken-help = Go on there; or close it and use rolecall resume.
failure-no-home = This machine's user folder is not known.
failure-no-home-help = Name the store with --store.
failure-no-exam = The bank has no exam “{ $exam }”.
failure-no-exam-help =
    { $has-similar ->
        [yes] Did you mean “{ $similar }”? All exams: rolecall exams
       *[no] All exams: rolecall exams
    }
failure-short = No paper for “{ $exam }” can be drawn; { $missing } items are missing.
failure-short-help = Add items, or lower the quotas above.
failure-under-way = This candidate has an unfinished attempt at the same exam ({ $attempt }).
failure-under-way-help = Go on with: rolecall resume { $attempt }
failure-no-attempt = There is no attempt “{ $attempt }”.
failure-no-attempt-help = See all with: rolecall report scores --format json
failure-ended = The attempt { $attempt } has ended.
failure-ended-help = See the result: rolecall result { $attempt }
failure-not-ended = The attempt { $attempt } has not been handed in and has no result.
failure-not-ended-help = Go on with: rolecall resume { $attempt }
failure-none-open = No attempt is unfinished.
failure-none-open-help = Begin one: rolecall take EXAM --candidate NUMBER; see results: rolecall result
failure-several-open =
    Several attempts are unfinished; say which:
      { $attempts }
failure-several-open-help = rolecall resume ATTEMPT, or --candidate NUMBER.
failure-none-ended = No attempt has been handed in yet.
failure-none-ended-help = Go on with an unfinished one: rolecall resume; or begin one: rolecall take EXAM --candidate NUMBER
failure-still-open = { $candidate } has not handed in yet, so there is no result.
failure-still-open-help = Go on: rolecall resume --candidate { $candidate }
failure-only-practice = { $candidate } has practised only and sat no exam.
failure-only-practice-help = See the practice: rolecall progress --candidate { $candidate }; sit an exam: rolecall take EXAM --candidate { $candidate }
failure-unknown-candidate = Candidate { $candidate } has no attempt on record.
failure-unknown-candidate-help = Check the number, leading zeros count; see all: rolecall report scores
failure-candidate = A candidate's number has 1 to 64 characters and no control characters.
failure-candidate-help = rolecall take EXAM --candidate 007123
failure-does-not-fit = The response does not fit the item.
failure-refused-ended = The attempt has ended and cannot be changed.
failure-refused-time-over = The time is over.
failure-refused-time-not-over = The time is not over yet.
failure-refused-no-item = The paper has no such item.
failure-refused-answered = This item has been answered and explained; it cannot be changed.
failure-refused-talk-over = This dialogue is over; nothing more can be said.
failure-terminal = The terminal failed: { $reason }
failure-terminal-help = Everything saved is kept; go on with rolecall resume.
failure-json-needs-answers = --format json goes with --answers.
failure-json-needs-answers-help = rolecall take EXAM --candidate NUMBER --answers FILE.json --format json
failure-answers-json = The answers file { $path } is no JSON: { $reason }
failure-answers-json-help = Write {"{"}"item": answer, …{"}"}, each answer as it would be typed, such as "B".
failure-answers-shape = The answers file { $path } has the wrong shape.
failure-answers-shape-help = Write {"{"}"item": answer, …{"}"}, each answer as it would be typed, such as "B".
failure-answers-items = The answers file names unknown items: { $items }
failure-answers-items-help = Items are named as in rolecall paper EXAM --format json. Nothing was handed in.
failure-answers-not-drawn = The file of answers has items that were not drawn: { $items }. The exam has not begun, nothing was handed in.
failure-answers-not-drawn-help =
    Every paper has other items. This one's are shown by
    rolecall paper { $exam } --candidate { $candidate } --seed { $seed } --format json
    Mend the file; with --seed { $seed } you get this paper again.
failure-answers-misfit = { $count } answers cannot be used; not handed in. The others are saved.
failure-answers-misfit-help = Mend the file, then: rolecall resume { $attempt } --answers FILE.json
answer-misfit = { $item }: { $why }
failure-no-item = The bank has no item “{ $item }”.
failure-no-item-help =
    { $has-similar ->
        [yes] Did you mean “{ $similar }”? It is the item's id; items with errors are left out, see rolecall check.
       *[no] It is the item's id; items with errors are left out, see rolecall check.
    }
failure-no-role-play = “{ $item }” is no role-play and no dialogue; it has no rubric.
failure-no-role-play-help = Only role-plays and dialogues are graded here; the other items are graded in a sitting.
failure-lexicons-usage = What lexicons know of a text is only shown, as table or json.
failure-lexicons-usage-help = Leave out --output; for a file, list all lexicons without a text.
failure-grade-usage = Give --item ID and a text, or --format jsonl for a batch.
failure-grade-usage-help = rolecall grade --item role-play-… "您好……"; rolecall grade --format jsonl FILE
failure-grade-no-text = There is no text to grade.
failure-grade-no-text-help = Write it behind the command in quotes, or use - to read standard input.
failure-batch-line = This line is no {"{"}"id","item","text"{"}"}, nor {"{"}"id","item","says":[…]{"}"} for a dialogue: { $reason }
failure-batch-line-help = The other lines are graded all the same; mend this one and give it again.
failure-which-turn = Of the dialogue “{ $item }”, say which turn.
failure-which-turn-help = It has: { $known }
failure-no-marks = There are no marked answers to “{ $item }”.
failure-no-marks-help = One line each: {"{"}"id": "1", "text": "…", "criteria": {"{"}"criterion": 1{"}"}, "violations": []{"}"}; where there is an item, it is the one of --item.
failure-nothing-marked = There are no marked answers in { $path }.
failure-nothing-marked-help = Write an answer a line and mark its criteria: {"{"}"id": "a01", "item": "ITEM", "text": "…", "criteria": {"{"}"CRITERION": 1{"}"}, "violations": []{"}"}.
failure-no-marked-files = The folder { $path } has no .jsonl file.
failure-no-marked-files-help = Marked answers stand in files that end in .jsonl, one a line.
failure-marks = The marks have faults ({ $count }); nothing was tried.
failure-marks-help = Mend the lines above and try again.
failure-mark-json = This line is no JSON: { $reason }
failure-mark-json-help = One {"{"}…{"}"} a line.
failure-mark-id = This line has no id.
failure-mark-id-help = Give each answer a name, such as "id": "a01".
failure-mark-item = It is not said which item the answer “{ $id }” belongs to.
failure-mark-item-help = Add "item": "…".
failure-mark-text = The answer “{ $id }” has marks and no text.
failure-mark-text-help = Add "text": "…"; where the words stand in another file, name both files.
failure-mark-shape = This line has the wrong shape{ $key ->
    [item] : item is text
    [text] : text is text
    [criteria] : criteria are {"{"}"criterion": 1{"}"}
    [violations] : violations are ["violation"]
   *[other] : it should be {"{"}…{"}"}
}.
failure-mark-shape-help = Such as {"{"}"id": "a01", "text": "…", "criteria": {"{"}"apologise": 1{"}"}, "violations": []{"}"}
failure-mark-bad = The criterion “{ $criterion }” cannot be marked { $mark }.
failure-mark-bad-help = 1 where it is said, 0 where not; or points, no more than the criterion gives.
failure-mark-twice = The answer “{ $id }” stands there twice.
failure-mark-twice-help = Remove a line, or give another id.
failure-mark-criterion = The item “{ $item }” has no criterion “{ $id }”.
failure-mark-criterion-help = It has: { $known }
failure-mark-violation = The item “{ $item }” has no violation “{ $id }”.
failure-mark-violation-help = It has: { $known }
failure-no-code = There is no code “{ $code }”.
failure-no-code-help =
    { $has-similar ->
        [yes] Did you mean “{ $similar }”? rolecall explain without a code lists them all.
       *[no] rolecall explain without a code lists them all.
    }
failure-no-command = There is no command “{ $command }”.
failure-no-command-help = rolecall --help lists all commands.
failure-date = “{ $text }” is no date.
failure-date-help = Write it as 2026-11-01.

failure-roster-header = { $file } has no header: none of the first 20 rows heads a column of numbers (工号) and one more.
failure-roster-header-help = A header has at least 工号 and 姓名; titles may stand above it.
failure-sheet-encoding = { $file } is neither UTF-8 nor GB18030.
failure-sheet-encoding-help = Save it as xlsx or as “CSV UTF-8”.
failure-sheet-unreadable = The sheet { $file } cannot be read: { $reason }
failure-sheet-unreadable-help = Open it in a spreadsheet program, save it as xlsx and try again.
failure-no-person = There is nobody with “{ $number }”.
failure-no-person-help = Leading zeros count; see everybody: rolecall roster list --unregistered

failure-no-checkpoint = { $file } is no checkpoint that this store has signed.
failure-no-checkpoint-help = rolecall log checkpoint prints one; keep it as it is, to the letter.

failure-no-such-credential = There is no credential { $number }.
failure-no-such-credential-help = See all: rolecall credential list
failure-erased = The holder of { $number } was erased; there is no file to give.
failure-no-credential-kind = No credential of the bank takes “{ $exam }”.
failure-no-credential-kind-help = Write one in the bank's credentials/, see the authors' guide.
failure-unknown-credential-kind = The bank has no credential “{ $credential }”.
failure-unknown-credential-kind-help = Name the bank it was issued by with --content.
failure-rule-not-registered = This exam is for people on the roster.
failure-rule-not-registered-help = HR imports numbers with: rolecall roster import
failure-rule-has-left = This person left on { $day } and cannot sit.
failure-rule-attempts = This exam allows { $allowed } attempts, and they are used up.
failure-rule-attempts-help = Ask a trainer or HR.
failure-rule-cool-down = A re-sit is possible from { $day } on.
failure-rule-after-violation = The last attempt failed by a fatal violation; a re-sit is possible from { $day } on.
failure-rule-no-other-paper = A re-sit takes another paper, and there are not enough items left.
failure-rule-no-other-paper-help = A trainer has to add items to the bank.
failure-act-pending = On { $day } the credential is not valid yet.
failure-act-pending-help = All that was recorded: rolecall credential show { $number }
failure-act-active = On { $day } the credential is active; nothing to do.
failure-act-active-help = All that was recorded: rolecall credential show { $number }
failure-act-suspended = On { $day } the credential is suspended.
failure-act-suspended-help = All that was recorded: rolecall credential show { $number }
failure-act-revoked = The credential is revoked, for good.
failure-act-revoked-help = All that was recorded: rolecall credential show { $number }
failure-act-expired = On { $day } the credential has expired.
failure-act-expired-help = All that was recorded: rolecall credential show { $number }
failure-act-not-longer = The credential already ends on { $day }; that is no extension.
failure-act-too-far = A credential can be extended to { $day } at most; this day looks mistyped.
failure-act-too-far-help = Check the year of --until.
failure-act-for-ever = The credential has no end; nothing to extend.

failure-exists = There is already a file { $path }.
failure-exists-help = Choose another name, or move it away; it is not overwritten.
failure-store-there = There is a store at { $path } already; it was left as it is.
failure-store-there-help = Close every window that uses it and move it away, together with { $path }-wal and { $path }-shm where these are beside it: they hold its last records. Then restore again.
failure-store-left-over = The store { $path } was moved away, but its last records are still in { $records }. A new store here would take them in and both would be damaged, so nothing was done.
failure-store-left-over-help = Close every rolecall window; move the store back to { $path }, or move { $records } to where the store is now and call it by the store's name with -wal behind it.
failure-store-broken = Records of the store are not what they were; no backup was made.
failure-store-broken-help = See which: rolecall log verify.
failure-backup-broken = Records of the backup { $path } are not what they were; it cannot be used.
failure-backup-broken-help = The store was not touched. Take another backup.
failure-backup-unusable = The backup { $path } cannot be used: { $why ->
    [not-sqlite] it is no store (no SQLite file)
    [foreign] it is a database of another program
    [newer] it is of a newer version; upgrade rolecall first
   *[damaged] the file is damaged
}.
failure-backup-unusable-help = The store was not touched. Take another backup.
failure-number-taken = The number { $number } is somebody else's.
failure-number-taken-help = Check the number; to see whose it is: rolecall roster list
failure-leaves-before-entering = The day of leaving, { $left }, lies before that of entering, { $entered }.
failure-leaves-before-entering-help = Check both; a wrong day of entering is put right with rolecall person correct.
failure-has-left = It is recorded that this person left on { $day }.
failure-has-left-help = If the day is wrong: rolecall person correct NUMBER --set left=DAY; if they are back: rolecall roster return.
failure-has-not-left = This person has not left; there is no return to record.
failure-returns-before-leaving = The return must be later than the day of leaving, { $day }.
failure-returns-before-leaving-help = Check --on; a wrong day of leaving is put right with rolecall person correct.
remark-recorded = Recorded: { $item } of attempt { $attempt } earns { $points } instead of { $before }. Total { $score } / { $max }: { $decision }.
    Item by item: rolecall result { $attempt }
failure-setting = “{ $text }” says no field.
failure-setting-help = Write it like name=张三: number, name, department, post, team, entered on, left on.
failure-period = “{ $text }” is no span of time.
failure-period-help = Write "3 years", "18 months" or "90 days".

failure-points = “{ $text }” is no number of points.
failure-points-help = Write 6 or 6.5, with at most two decimals.
failure-second-person = The second person must be another one.
failure-no-item-on-paper = The paper has no item “{ $item }”.
failure-no-item-on-paper-help = See its items: rolecall result ATTEMPT
failure-no-proof = There is no proof { $path }.
failure-no-proof-help = Export it first: rolecall log prove NUMBER > proof.json, then print that file.
failure-too-many-points = The item earns at most { $most }.
failure-too-many-points-help = Give --points between 0 and { $most }.
failure-preview-watch = --watch needs a folder to watch.
failure-preview-watch-help = Add --content DIR, for example rolecall preview ITEM --content my-bank --watch
failure-preview-faulty = The bank has errors, and no item “{ $item }” that can be shown.
failure-preview-faulty-help = Mend what is said above; rolecall check tells everything.
failure-new-exists = There is a file { $path } already; it was left alone.
failure-new-exists-help = Choose another name; without one the text is printed.
failure-new-bank = The folder of the new bank is missing.
failure-new-bank-help = For example: rolecall new bank my-bank
failure-new-bank-exists = { $path } is there already and is no empty folder; it was left alone.
failure-new-bank-exists-help = Choose another name, or an empty folder.
failure-new-option = { $option } does not go with this.
failure-new-option-help = --type goes with item only, --outcome with items and exams.
failure-new-outcome = “{ $outcome }” is no id of an outcome.
failure-new-outcome-help = An outcome is written group/outcome, such as repair/leak-call.
failure-appeal-none = No appeal has been filed.
failure-appeal-none-help = File one: rolecall appeal file ATTEMPT
failure-appeal-filed = The appeal has been filed and not yet been reviewed.
failure-appeal-filed-help = Record the review first: rolecall appeal review ATTEMPT
failure-appeal-reviewed = The appeal has been reviewed and waits for a decision.
failure-appeal-decided = The appeal has been decided.

## Appeals

appeal-filed = appeal filed
appeal-reviewed = reviewed
appeal-upheld = appeal upheld
appeal-dismissed = appeal dismissed
appeal-recorded = Recorded: { $attempt } { $step }.
appeal-line = { $attempt } { $day } { $step } ({ $by }): { $reason }
appeal-none = There is no appeal.

## Personal data and backups

person-title = Personal data
person-corrected = The data of { $number } are put right.
person-to-erase = To be erased: { $number } { $name }{ $department ->
    [none] {""}
   *[other] {" "}({ $department })
}, with attempts: { $attempts }, credentials: { $credentials }.
    Name and number go from the store and from { $backups } backups; exports removed: { $exports }. Scores, credentials and log stay, and no longer say who it was.
person-erase-dry-run = Nothing was erased. If this is the person, add --apply --reason WHY --by NAME; what is erased cannot be brought back.
person-erased = Erased, internal id { $person }; also from { $backups } backups; exports removed: { $exports }.
person-unreached = This backup cannot be opened and may still have the person: { $path }
person-listed = This list that was written earlier still has the person; write it anew or remove it: { $path }
person-over = { $number } left on { $day }
person-retain-dry-run = To be erased: { $count }. Nothing was erased (that takes --apply).
backup-made = ✓ Backed up to { $path }: { $size } records, each verified. Root { $root }
backup-with-key = The signing key was copied, too: { $path }. It can issue credentials; keep it like a seal.
backup-no-key = The store has no signing key yet; there was nothing to copy: { $path }
backup-without-key = The signing key is not in the backup and must be kept, too: { $path } (--with-key copies it beside the backup). Without it a restored store cannot go on signing.
restored-key = The signing key beside the backup is in its place, too: { $path }
restored-key-doubt = { $why ->
    [missing] There is no signing key { $path }. It signed the credentials and checkpoints so far: put the old .key file there before reports and credentials are made.
   *[other] { $path } is another key than the one that signed for this store. Put the old .key file in its place.
}
list-not-remembered = The store can only be read: that this file was written is not remembered; when somebody asks to be erased, see to it yourself.
restore-sound = ✓ The backup { $path } is sound: { $size } records. Root { $root }
restore-beside = The store has { $kept } records, the backup { $size }.
restored = Restored: { $path }
doctor-schema = ✓ version { $seen }
doctor-pages = ✓ the file is sound
doctor-pages-bad = ✗ the file is damaged: { $seen }
doctor-references = ✓ all that is referred to is there
doctor-references-bad = ✗ what is referred to is missing in { $seen } places
doctor-log = ✓ log and records agree: { $seen }
doctor-log-bad = ✗ log and records differ: { $seen }; rolecall log verify tells where
doctor-log-seen = { $size } records, { $faults } faults
doctor-clock = ✓ the clock is right
doctor-clock-bad = ✗ the clock may be slow: the last record is of { $seen }, later than now
doctor-disk = ✓ { $seen } MiB of disk left
doctor-disk-bad = ✗ only { $seen } MiB of disk left, too little for a backup of the store; make room
doctor-backup = ✓ last backup { $seen }
doctor-backup-bad = ! no backup within seven days{ $seen ->
    [none] {""}
   *[other] {" "}(the last one: { $seen })
}; run rolecall backup FILE
column-part = part
column-row = record
column-field = field
column-value = value
table-entry = { $column }: { $value }
table-left-out = The screen is too narrow for: { $columns }. Widen the window, or see all with --format csv.
list-separator = {", "}
list-or = ” or “

## Credentials

credential-title = Credentials
credential-none = No credential fits.
credential-acted = Recorded: { $number }, from { $day }. It is now: { $status }{ $until ->
    [none] {", "}without end
   *[other] {", "}valid to { $until }
}.
credential-shown = { $number } · { $credential } · { $holder } { $name } · { $status } · from { $from }{ $until ->
    [none] {", "}for ever
   *[other] {" "}to { $until }
}
credential-entry = {"  "}{ $day } { $what }{ $until ->
    [none] {""}
   *[other] {" "}to { $until }
} (recorded { $recorded }{ $by ->
    [none] {""}
   *[other] {", "}{ $by }
}){ $reason ->
    [none] {""}
   *[other] : { $reason }
}
act-issued = issued
act-suspended = suspended
act-reinstated = reinstated
act-revoked = revoked
act-extended = extended
status-pending = pending
status-active = active
status-suspended = suspended
status-revoked = revoked
status-expired = expired
issue-line = ✓ { $number } { $holder }, from { $from }{ $until ->
    [none] {", "}for ever
   *[other] {" "}to { $until }
}{ $renews ->
    [none] {""}
   *[other] {", "}renews { $renews }
}
issue-missing = ✗ { $holder } has still to pass: { $exams }
issue-revoked = ✗ { $number } of { $holder } was revoked, and what was passed before counts no more; to be passed again: { $exams }
issue-suspended = ✗ { $number } of { $holder } is suspended; it can be renewed once it is reinstated
issue-has-left = ✗ { $holder } left on { $day } and gets none
issue-too-far-apart = ✗ { $holder } passed, but not all within the time that is allowed
issue-held = · { $holder } has { $number }{ $from ->
    [none] {""}
   *[other] {", "}to be renewed from { $from } on
}
issue-without-name = ✗ { $holder } passed, but is not on the roster and has no name: bring the name into the roster first (rolecall roster import SHEET), then issue
issue-applied = { $credential }: issued: { $issued }, not issued: { $unissued }.
issue-dry-run = { $credential }: to be issued: { $issued }, not: { $unissued }. Nothing was issued (that takes --apply).
column-credential-number = credential
column-credential = for
column-status = status
column-valid-from = from
column-valid-until = until
column-renews = renews

## Log

checkpoint-foot = Checkpoint: { $size } records, root { $root }; { $signed ->
    [read-only] not signed (the store can only be read).
    [lost] not signed (the signing key is gone, see rolecall key show).
   *[yes] signed and kept in the store.
}
log-whole = ✓ All { $size } records are what they were; checkpoints compared: { $kept } in the store{ $given ->
    [0] {""}
   *[other] , { $given } given
}. Root { $root }
log-signer-unchecked = The signatures of the checkpoints were not checked: the key is not there or may not be read.
log-broken = ✗ Among { $size } records, faults: { $faults }. Use this store no more, keep a copy, restore a backup.
fault-pages = The file is damaged: { $what }
fault-schema = A table or rule was changed: { $what }
fault-changed = Changed: { $what }
fault-removed = Gone: { $what }
fault-added = A record too many: { $what }
fault-log = The log contradicts itself: { $what }
fault-cut = The log is shorter than this checkpoint: { $what }
fault-forked = The log is not the one of this checkpoint: { $what }

## Roster

roster-title = Roster
roster-columns = Columns read: { $columns }
roster-unread = Columns not read: { $columns }
roster-no-number = Row { $row } has no number and is not written: { $value }
roster-bad-number = Row { $row } has a bad number and is not written: { $value }
roster-damaged = Row { $row } has a number that a spreadsheet changed and is not written: { $value }; make the column text and type it again
roster-total = Row { $row } looks like a sum and is not written: { $value }
roster-left-too-early = Row { $row } leaves before entering and is not written: { $value }
roster-nothing = (empty)
roster-changed-field = { $field } { $before }→{ $after }
roster-no-name = Row { $row } has no name and is not written: { $value }
roster-bad-day = Row { $row } has a day that cannot be read and is not written: { $value }; write it like 2026-11-01
roster-duplicate = Row { $row } has the number of another row that says otherwise; neither is written: { $value }
roster-alike-number = Row { $row }: the number { $number } looks like { $other }; are they one person?
roster-alike-name = Row { $row }: { $number } has the name and department of { $other }; are they one person?
roster-adds = + { $number } added{ $department ->
    [none] {""}
   *[other] {" "}({ $department })
}, from { $day }
roster-changes = ~ { $number } changes: { $fields }
roster-leaves = - { $number } leaves on { $day }
roster-returns = + { $number } returns on { $day }
roster-applied = Written: { $changes ->
    [one] 1 person
   *[other] { $changes } people
} changed, { $unchanged } as they were, { $refused } rows refused.
roster-dry-run = Nothing written (that takes --apply): { $changes ->
    [one] 1 person
   *[other] { $changes } people
} would change, { $unchanged } stay, { $refused } rows refused.
roster-empty = Nobody fits.
roster-has-left = Recorded: { $number } leaves on { $day }.
roster-has-returned = Recorded: { $number } returns on { $day }.
registered-yes = on it
registered-no = not on it
column-number = number
column-name = name
column-department = department
column-post = post
column-team = team
column-entered-on = entered
column-left-on = left
column-registered = roster
column-person = internal id

## Wrong usage

usage-unknown-argument = There is no option “{ $argument }”.{ $has-suggested ->
    [yes] {" "}Did you mean { $suggested }?
   *[no] {""}
}
usage-unknown-command = There is no command “{ $command }”.{ $has-suggested ->
    [yes] {" "}Did you mean { $suggested }?
   *[no] {""}
}
usage-missing-argument = { $argument } is missing.
usage-missing-command = A command is missing. Behind { $typed } may stand: { $inner }
usage-bad-value = { $argument } cannot be “{ $value }”.{ $has-known ->
    [yes] {" "}Known values: { $known }
   *[no] {""}
}
usage-one-too-many = “{ $argument }” is one too many.
usage-blank = { $argument } cannot be left blank.
usage-not-a-number = { $argument } takes a whole number; “{ $value }” is none.
usage-not-in-range = { $argument } takes a whole number from { $range }; “{ $value }” is not among them.
usage-number-of-values = The number of values of { $argument } is wrong.
usage-conflict = { $argument } cannot be used with the other options.
usage-other = { $reason }
usage-help = Usage: { $typed } --help

## Coverage

coverage-title = { $bank }: { $outcomes } outcomes, { $gaps } without items; { $items } items, { $roleplays } of them role-plays.
coverage-outcomes = outcomes
coverage-gaps = gaps
coverage-items = items
coverage-roleplays = role-plays
coverage-easy = easy
coverage-medium = medium
coverage-hard = hard
coverage-total = all
coverage-without-items = Outcomes without items ({ $count }):
short-single-choice = sc
short-multiple-choice = mc
short-true-false = tf
short-ordering = or
short-matching = ma
short-numeric = nu
short-fill-in = fi
short-role-play = rp
short-dialogue = di
short-survey = su
short-easy = E
short-medium = M
short-hard = H

## Papers to print

sheet-language = en
sheet-answers = Answer sheet
sheet-guide = Marking guide (for whoever marks, not for candidates)
sheet-facts = { $items } items, { $points } points, to pass { $cut }{ $limited ->
        [yes] , { $minutes } minutes
       *[no] {""}
    }
sheet-foot = Paper { $exam } · seed { $seed } · bank { $bank }: the same seed gives the same paper.
sheet-name = Name
sheet-number = No.
sheet-day = Date
sheet-item = { $number }. { $type } ({ $points ->
    [one] 1 point
   *[other] { $points } points
})
sheet-dialogue = (The examiner plays the customer by the marking guide; write down each thing you say.)
sheet-criterion = Criterion
sheet-worth = Points
sheet-phrases = What earns them
sheet-earned = Earned
sheet-all-lost = all lost
sheet-example = Example: { $text }

## Banks compared

diff-banks = Bank { $old } → { $new }
diff-none = Items, lexicons, exams and credentials are the same.
diff-items = Items: { $added } added, { $removed } removed, { $changed } changed
diff-lexicons = Lexicons: { $added } added, { $removed } removed, { $changed } changed
diff-exams = Exams: { $added } added, { $removed } removed, { $changed } changed
diff-resting = Exams that can draw these items
diff-rests = { $name } ({ $count } items) { $things }
diff-credentials = Credentials: { $added } added, { $removed } removed, { $changed } changed
diff-certified = Credentials that rest on these exams
diff-certifies = { $name } ({ $count } exams) { $things }
aspect-terms = terms
aspect-key = key
aspect-rubric = rubric
aspect-lexicon = a lexicon of the rubric
aspect-wording = wording
aspect-exemplars = exemplars
aspect-other = rationale or the like
aspect-phrases = phrases
aspect-blueprint = blueprint

failure-bad-name = “{ $text }” of { $option } is no well-formed id.
failure-no-folder = { $path } is a file, not a bank's folder.
failure-no-folder-help = Give --to the bank's folder; one that is not there is made.
failure-not-questions = { $path } cannot be imported: { $reason }. Nothing was written.
failure-no-questions = { $path } has no question that can be imported. Nothing was written to the bank.
failure-columns = { $path }, which says what columns mean, cannot be understood: { $reason }
failure-columns-help = Write stem, answer, option-a and so on to the left (see rolecall schema columns), heads of the sheet to the right: columns: {"{"}stem: Asked, answer: Right{"}"}
failure-no-source = The bank has no source { $source }. Nothing was written.
failure-no-source-help = Name a source of bank.yaml with --source, or add { $source } to its sources.
failure-no-outcome = The bank has no outcome { $outcome }. Nothing was written.
failure-no-outcome-help = { $has-similar ->
    [yes] Did you mean { $similar }?
   *[no] rolecall coverage lists the outcomes of a bank.
}
