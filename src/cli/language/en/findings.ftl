### What a check of a bank finds: for each code one sentence on what is wrong, one on what to do.
### $has-… is passed by the program, yes or no: whether the fact of that name is there.

## Files and YAML

finding-yaml-syntax =
    { $problem ->
        [quote] The quotation marks do not pair up, or text follows after the closing one.
        [indent] The indentation does not line up, or no new entry can start here.
        [tab] There is a tab here, but YAML takes only spaces.
        [blank] This line is indented by full-width or invisible blanks, but YAML takes only common spaces.
        [colon] A colon is missing here, or there is one too many.
        [bracket] The brackets do not pair up, or a comma is missing between their entries.
        [depth] The nesting is too deep.
        [character] The text here begins with a character that YAML reserves.
       *[other] This is not valid YAML (the parser says: { $message }).
    }
finding-yaml-syntax-help =
    { $problem ->
        [quote] Put the quotation marks at the very beginning and end of the text, and inside it write curly quotation marks and no backslash.
        [indent] Start lines of the same level in the same column and indent the next level by two more spaces; if the text begins with “{"{"}”, “-” or “?”, put all of it in double quotation marks, and check that every quotation mark above is closed.
        [tab] Replace the tab by spaces, two for each level.
        [blank] Delete every blank at the beginning of this line and type common spaces, so that it starts in the column of the lines of its level.
        [colon] Write a colon and a space after the key; if the text itself contains a colon, put all of it in double quotation marks, and check that every “[” above is closed.
        [bracket] Add or remove the bracket that stands alone and put commas between the entries; if a phrase begins with “{"{"}”, put the whole phrase in double quotation marks.
        [depth] Remove the needless levels and any needless “[” or “{"{"}”; a normal document has fewer than ten levels.
        [character] Put all of this text in double quotation marks.
       *[other] Put all of the text at this place in double quotation marks.
    }

finding-comment-in-text = There is a blank before “{ $text }”, which makes it a YAML comment and no part of this text.
finding-comment-in-text-help = Put all of the text in double quotation marks; if it is meant as a comment, give it a line of its own.

finding-yaml-feature =
    { $feature ->
        [alias] This begins with “*”, which makes it a YAML alias, and a bank uses no aliases.
        [anchor] A word here begins with “&”, which makes it a YAML anchor, and a bank uses no anchors.
        [tag] This begins with “!”, which makes it a YAML type tag, and a bank uses no type tags.
        [key] The key here is not text but empty, a list or a mapping.
       *[other] This uses a feature of YAML that a bank does not support.
    }
finding-yaml-feature-help =
    { $feature ->
        [alias] If the “*” belongs to the text, put all of the text in double quotation marks; if you meant to refer to other content, copy that content here.
        [anchor] Delete the “&” and the name after it; if the “&” belongs to the text, put all of the text in double quotation marks.
        [tag] Delete the “!” and the name after it; if the “!” belongs to the text, put all of the text in double quotation marks.
        [key] Write the key as text; if it begins with “{"{"}” or “[”, put the key in double quotation marks.
       *[other] Write plain text, a list or a mapping instead.
    }

finding-file-unreadable = This file cannot be read: { $reason }.
finding-file-unreadable-help = Make sure that the file exists and that the current user may read it, then run the program again.

finding-file-too-long = This file has { $length } bytes, which is more than the { $most } bytes allowed.
finding-file-too-long-help = Split it at “---” into several files of at most { $most } bytes each.

finding-file-not-text = This file is not UTF-8 text: it cannot be decoded from byte offset { $offset } on.
finding-file-not-text-help = Open it in an editor with the encoding it has (often GBK or UTF-16) and save it as UTF-8.

finding-file-misplaced = This file lies in the wrong place, so its kind of content is unknown.
finding-file-misplaced-help = Move a syllabus into syllabus/, a lexicon into lexicons/, items into items/, checklists into checklists/ and a blueprint into exams/; the description of the bank lies at the top and must be called bank.yaml. A file name ends in .yaml; take a .txt behind it away.

finding-missing-file = There is no readable bank.yaml at the top of the bank.
finding-missing-file-help = Create bank.yaml at the top of the bank with the three keys format: 1, name and sources.

finding-format-version = The bank says that its format is “{ $found }”, but this program reads only { $known }.
finding-format-version-help = Change format to { $known }; if the bank was written for a newer format, use a newer version of the program.

## Keys and values

finding-unknown-key = Unknown key “{ $key }”.
finding-unknown-key-help =
    { $has-similar ->
        [yes] Change it to “{ $similar }”; if you meant something else, use a key that is known here ({ $known }) or delete this one.
       *[no] Use a key that is known here ({ $known }), or delete this one.
    }

finding-duplicate-key = The key “{ $key }” already stands on line { $first }.
finding-duplicate-key-help = Keep only one of the two; if you need both, give one of them another name.

finding-missing-key = The key “{ $key }” is missing, or nothing stands behind it.
finding-missing-key-help = Write “{ $key }: ” with its content after the colon or on the next level.

finding-wrong-shape =
    This should be { $wanted ->
        [text] text
        [list] a list
       *[mapping] a mapping
    }, but it is { $found ->
        [nothing] empty
        [text] text
        [list] a list
       *[mapping] a mapping
    }.
finding-wrong-shape-help =
    { $wanted ->
        [text] Write a single text here; if it begins with “{"{"}” or “[” or contains a colon and a space, put all of it in double quotation marks.
        [list] Write each entry on a line of its own that begins with “- ”, or write all entries in one pair of square brackets with commas between them.
       *[mapping] Write each line as “key: content”, with a space after the colon and no “- ” before the key.
    }

finding-empty-text = This is empty, but it needs some content.
finding-empty-text-help = Write the content here; if it belongs to an optional key, you can also delete the whole key.

finding-unknown-value = “{ $text }” is not allowed here.
finding-unknown-value-help =
    { $has-similar ->
        [yes] Change it to “{ $similar }”; if you meant something else, choose one of these: { $known }.
       *[no] Choose one of these: { $known }.
    }

finding-bad-period = “{ $text }” is no span of time.
finding-bad-period-help = Write 90 days, 3 months or 2 years, in digits.
finding-bad-number-rule = “{ $text }” cannot make numbers of credentials.
finding-bad-number-rule-help = Write it like HS-{"{"}year{"}"}-{"{"}serial{"}"}: letters, digits and hyphens, the year once, the running number once and last.
finding-bad-number =
    { $has-least ->
        [yes] “{ $text }” is not a whole number from { $least } to { $most }.
       *[no] “{ $text }” is not a number that can stand here.
    }
finding-bad-number-help =
    { $has-least ->
        [yes] Write a whole number from { $least } to { $most }, in digits and without a unit.
       *[no] Write it in digits: cut-score is a whole percentage from 0% to 100% (with the %), points in expect are a whole number from 0, the key of a numeric item is a whole or decimal number, tolerance is at least 0, and other-units are greater than 0.
    }

finding-too-few = The number of entries here is { $count }, but the least allowed is { $bound }.
finding-too-few-help = Add entries until their number is at least { $bound }.

finding-too-many = The number of entries here is { $count }, but the most allowed is { $bound }.
finding-too-many-help = Delete entries until their number is at most { $bound }.

finding-repeated = “{ $text }” already stands on line { $first }.
finding-repeated-help = Delete this one, or change it to a different text.

## Names and references

finding-bad-id =
    { $has-reserved ->
        [yes] “{ $text }” cannot be the name of a turn, because it stands for the end of the talk.
       *[no] “{ $text }” cannot be used as a name here.
    }
finding-bad-id-help = Use only lower-case letters, digits and underscores, in words joined by single hyphens and at most 80 characters, such as refund-limit; write an outcome as the id of its group, a slash and a name, such as rule/refund-limit.

finding-duplicate-id = The id “{ $id }” is already used at { $first }.
finding-duplicate-id-help = Give one of the two an id that is not yet used; if their content is the same, delete one.

finding-unknown-reference =
    { $kind ->
        [lexicon] There is no lexicon with the id “{ $text }”.
        [source] There is no “{ $text }” among the sources of bank.yaml.
        [outcome] There is no outcome “{ $text }” in the syllabus.
        [group] There is no group “{ $text }” in the syllabus.
        [criterion] This item has no criterion “{ $text }”.
        [violation] This item has no violation “{ $text }”.
        [exam] exams/ has no exam “{ $text }”.
        [turn] This item has no turn “{ $text }” that fits here.
        [number] There is no number “{ $text }” in numbers, or it stands further below.
       *[other] There is no “{ $text }”.
    }
finding-unknown-reference-help =
    { $has-similar ->
        [yes]
            { $kind ->
                [lexicon] Change it to “{ $similar }”; if you meant something else, add a lexicon with the id “{ $text }” in lexicons/.
                [source] Change it to “{ $similar }”; if you meant something else, add “{ $text }” to the sources in bank.yaml.
                [outcome] Change it to “{ $similar }”; if you meant something else, add the outcome “{ $text }” in syllabus/.
                [group] Change it to “{ $similar }”; if you meant something else, add a group with the id “{ $text }” in syllabus/.
                [criterion] Change it to “{ $similar }”; if you meant something else, add “{ $text }” to the criteria of this item.
                [violation] Change it to “{ $similar }”; if you meant something else, add “{ $text }” to the violations of this item.
                [exam] Change it to “{ $similar }”; if something else is meant, add the exam “{ $text }” to exams/.
                [turn] Change it to “{ $similar }”; if you meant something else, add the turn “{ $text }” to turns.
                [number] Change it to “{ $similar }”; if you meant something else, add “{ $text }” to draw or work in numbers, above the formula that uses it.
               *[other] Change it to “{ $similar }”.
            }
       *[no]
            { $kind ->
                [lexicon] Use the id of a lexicon that exists, or add a lexicon with the id “{ $text }” in lexicons/.
                [source] Use a name that the sources have, or add “{ $text }” to the sources in bank.yaml.
                [outcome] Use an outcome that the syllabus has, or add the outcome “{ $text }” in syllabus/.
                [group] Use a group that the syllabus has, or add a group with the id “{ $text }” in syllabus/.
                [criterion] Use a name from the criteria of this item, or add “{ $text }” to them.
                [violation] Use a name from the violations of this item, or add “{ $text }” to them.
                [turn] Use one of the turns; where the talk ends, write end.
                [number] Add “{ $text }” to draw or work in numbers, above the formula that uses it; what is no number needs no braces.
               *[other] Use a name that exists.
            }
    }

## Items

finding-key-not-an-option = The key “{ $text }” is not among the options, which are: { $known }.
finding-key-not-an-option-help = { $has-right ->
    [yes] Write { $right }: half-width letters, commas and square brackets, and no Chinese quotation marks or brackets.
   *[no] Choose the key from these options: { $known }; or add the option “{ $text }” to options.
}

finding-not-allowed-here = This type of item cannot have “{ $key }”.
finding-not-allowed-here-help = Delete the line “{ $key }”, because the type itself decides its value.

finding-blank-count = The number of “____” in the stem is { $shown } and the number of entries in blanks is { $given }, but they should be equal and at least 1.
finding-blank-count-help = Mark every blank in the stem by four underscores “____”, and write one entry of accepted answers for each of them in blanks, in the same order.

finding-bad-formula =
    { $kind ->
        [name] A number cannot be called “{ $text }”.
       *[formula] The formula “{ $text }” cannot be read{ $has-piece ->
            [yes] {" "}at “{ $piece }”
           *[no] : something is missing at its end
        }.
    }
finding-bad-formula-help =
    { $kind ->
        [name] A name begins with a letter or a Chinese character, goes on with such, digits or underscores, and is no function such as ceil or mod.
       *[formula] A formula has numbers, names from numbers, + - * / and parentheses, and ceil(…), floor(…), round(…, places), mod(…, …), max(…, …), min(…, …); a condition has one of < ≤ = ≠ ≥ > as well.
    }

finding-no-draw =
    { $reason ->
        [uncomputable] No numbers will do: “{ $text }” cannot be computed (division by zero, or too large).
        [unwritten] No numbers will do: “{ $text }” cannot be written (it has no end, or is no time or weekday).
       *[other] No numbers meet the conditions of where.
    }
finding-no-draw-help =
    { $reason ->
        [uncomputable] Change the formula of “{ $text }”, or rule such numbers out in where.
        [unwritten] Round it by ceil(…), floor(…) or round(…, places) before it is written.
       *[other] Loosen where, or widen the ranges of draw.
    }

finding-draw-fails =
    { $reason ->
        [uncomputable] With { $shown }, “{ $text }” cannot be computed (division by zero, or too large).
        [unwritten] With { $shown }, “{ $text }” cannot be written (it has no end, or is no time or weekday).
        [fault] With { $shown }, the item is not valid ({ $found }).
       *[other] A thousand draws gave no numbers that meet the conditions of where.
    }
finding-draw-fails-help =
    { $reason ->
        [uncomputable] Rule such numbers out in where, or change the formula of “{ $text }”.
        [unwritten] Round it by ceil(…), floor(…) or round(…, places), or keep only numbers that divide in where.
        [fault] Run rolecall explain { $found } to see what is wrong; mostly two options fall together, so rule such numbers out in where.
       *[other] Loosen where, or widen the ranges of draw.
    }

finding-few-draws = A thousand draws gave only { $count } different sets of numbers, fewer than { $wanted }, so that neighbours may get the same.
finding-few-draws-help = Widen the ranges of draw, or loosen where, or draw one more number.

## Phrases and lexicons

finding-bad-phrase =
    { $problem ->
        [bracket] "{ $piece }" has no partner, or is one too many.
        [lexicon] "{ $piece }" should hold the id or the name of one lexicon.
        [kind] "{ $piece }" asks for a kind of value that is not known.
        [condition] The condition in "{ $piece }" cannot be read, or does not fit the kind.
        [tag] There is no tag "{ $piece }".
        [tag-place] Tags stand at the end of a phrase; "{ $piece }" cannot follow them.
        [gap] Words must stand on both sides of each gap in "{ $piece }".
        [choice] An alternative is missing at "{ $piece }" (punctuation counts for nothing).
        [and] Words must stand on both sides of "&".
        [inside] "{ $piece }" cannot stand inside brackets.
        [depth] The brackets are nested too deeply.
       *[whole] The lexicon "{ $piece }" has conditions, so it must stand alone, with nothing before or after it.
    }
finding-bad-phrase-help =
    { $problem ->
        [bracket] Put brackets in pairs, or delete it.
        [lexicon] Write "{"{"}id or name{"}"}", for example "{"{"}apology{"}"}".
        [kind] The kinds are duration, date, time, phone, sum and count, for example "<duration ≤ 2小时>".
        [condition] Write it like "<duration ≤ 2小时>", "<duration 5–7天>", "<date 4月15日>" or "<count ≥ 2次>"; a phone takes one number or no condition.
        [tag] The tags are @us, @customer, @question, @beginning and @end.
        [tag-place] Move the tags to the end.
        [gap] Add words on both sides of the gap, or delete it.
        [choice] Write an alternative on both sides of "|", or delete the "|".
        [and] Add words on both sides of "&", or delete it.
        [inside] Write "&" and tags outside of brackets only.
        [depth] Take away some brackets, or make several phrases of it.
       *[whole] Make it a phrase of its own, or join it to other words by "&"; or refer to a lexicon without conditions.
    }

finding-empty-phrase = Nothing is left of the phrase “{ $text }” without its punctuation and spaces, so every answer would match it.
finding-empty-phrase-help = Write at least one letter or character in the phrase, or delete the phrase.

finding-phrase-too-rich = With its lexicons put in, this phrase has more than { $most } ways of being said.
finding-phrase-too-rich-help = Refer to one lexicon less, or replace one lexicon by a single word, until there are at most { $most } ways.

finding-lexicon-circle = Lexicons refer to one another in a circle; these are affected: { $circle }.
finding-lexicon-circle-help = Find the phrase in these lexicons that leads back to its own lexicon, and replace its “{"{"}id of the lexicon{"}"}” by plain words.

## Grading

finding-too-many-points = The points expected here are { $points }, but this criterion gives at most { $most }.
finding-too-many-points-help = Lower this number to at most { $most }, or raise points of the criterion to { $points }.

finding-parts-points = The points of the parts and of the whole do not agree: points is { $points } (0 if not given), and the parts that name theirs have { $sum } together.
finding-parts-points-help = With need, give points to the whole only; without need, give points to every part, or to none of them and to the whole, which they then share equally.

finding-exemplar-score = The exemplar “{ $exemplar }” should get { $expected } for the criterion “{ $criterion }”, but it gets { $got }.
finding-exemplar-score-help = If the grading is right, change “{ $criterion }” in expect to { $got }; if the expectation is right, add or remove phrases in any of the criterion “{ $criterion }” until it gives { $expected }.

finding-exemplar-violation =
    { $expected ->
        [yes] The exemplar “{ $exemplar }” should commit the violation “{ $violation }”, but it does not.
       *[no] The exemplar “{ $exemplar }” does not list the violation “{ $violation }”, but it commits it.
    }
finding-exemplar-violation-help =
    { $expected ->
        [yes] Add the words of the exemplar to any of the violation “{ $violation }”; if these words are no violation, delete “{ $violation }” from violations of the exemplar.
       *[no] Add “{ $violation }” to violations of the exemplar; if these words are no violation, change the phrase of “{ $violation }” that they match.
    }

finding-phrase-in-prompt =
    { $where ->
        [stem] The phrase “{ $phrase }” occurs in the stem, so copying the stem earns points.
        [scenario] The phrase “{ $phrase }” occurs in the scenario, so copying the scenario earns points.
       *[customer] The phrase “{ $phrase }” occurs in the words of the customer, so copying them earns points.
    }
finding-phrase-in-prompt-help =
    { $where ->
        [stem] Reword stem so that it does not contain “{ $phrase }”, or make the phrase longer and more specific.
        [scenario] Reword scenario so that it does not contain “{ $phrase }”, or make the phrase longer and more specific.
       *[customer] Reword customer so that it does not contain “{ $phrase }”, or make the phrase longer and more specific.
    }

## Blueprints

finding-quota-unmet = This quota asks for { $wanted }, and the bank has { $in-bank } that could fit, but beside the other quotas it is short by { $missing }.
finding-quota-unmet-help = Write new items that fit this quota, at least { $missing } of them, or lower its count by { $missing }; if that leaves 0, delete the quota. Where items are kept apart, apart or most-per-outcome can be loosened instead.

finding-no-items = The bank has no usable item.
finding-no-items-help = Write items into YAML files below items/; if there are some, mend the errors above first, or check that this is the right folder.

finding-missing-separator = The same document has two keys “id” (the first on line { $first }); a line “---” between two documents seems to be missing.
finding-missing-separator-help = Write a line with nothing but “---” above this line.

finding-full-width-comma = “{ $text }” holds a comma, so all of it counts as one phrase.
finding-full-width-comma-help = For several phrases write half-width commas with a space: [抱歉, 对不起], or one phrase a line; for one phrase leave the punctuation out.

finding-one-letter-left = What stands in square brackets may be missing, which leaves only “{ $text }”: whoever says this character meets the phrase.
finding-one-letter-left-help = Put what is needed in round brackets: 断(电话|了) for (断)[电话|了]. If the character alone is meant, write it as a phrase of its own.

finding-foreign-sign = “{ $piece }” is no sign of a phrase; like other punctuation it is left out.
finding-foreign-sign-help = What may be missing stands in square brackets: [非常]抱歉; a few characters between are …: 登记…工单; several ways are (甲|乙). If it is there by mistake, delete it.

## Dialogues

finding-missing-otherwise = The last branch has a condition, so nothing says which turn comes when none of them fits.
finding-missing-otherwise-help = Add a line with nothing but to at the end of next: - {"{"}to: turn{"}"} or - {"{"}to: end{"}"}.

finding-branch-never-fits =
    { $reason ->
        [covered] This branch is never taken: whatever fits it fits an earlier one first.
        [contradiction] This branch is never taken: a criterion cannot be both met and missed.
        [points] This branch is never taken: this turn gives at most { $most } points.
       *[fatal] This branch is never taken: a fatal violation ends the talk at once.
    }
finding-branch-never-fits-help =
    { $reason ->
        [covered] Put the stricter branch first and the one with nothing but to last; delete what is double.
        [contradiction] Name a criterion in met or in missed, not in both.
        [points] Lower points to at most { $most }.
       *[fatal] Delete this branch; if the customer should still say something, make the violation major.
    }

finding-unreachable-turn = No answer leads to the turn “{ $turn }”.
finding-unreachable-turn-help = Write to: { $turn } in next of an earlier turn, or delete this turn.

finding-loop-without-limit = The talk can go round between these turns for ever: { $turns }.
finding-loop-without-limit-help = Write most-turns above turns, such as most-turns: 6, which ends the talk after 6 lines of the candidate; or change next so that no turn comes again.

finding-loop-without-exit = Even the best answers do not lead out of these turns: { $turns }.
finding-loop-without-exit-help = Add a branch to next of one of them that lets out who meets every criterion, such as - {"{"}met: [criterion], to: end{"}"}.

finding-exemplar-path =
    { $expected ->
        [end] The exemplar “{ $exemplar }” stops here, but the talk waits for an answer in the turn “{ $got }”.
       *[other]
            { $got ->
                [end] This line of the exemplar “{ $exemplar }” is for the turn “{ $expected }”, but the talk is over by then.
               *[other] This line of the exemplar “{ $exemplar }” is for the turn “{ $expected }”, but the talk has come to “{ $got }”.
            }
    }
finding-exemplar-path-help =
    { $expected ->
        [end] Add what the exemplar says in the turn “{ $got }”, or change the lines before and next so that the talk ends here.
       *[other] See how the line before is graded with rolecall grade --trace; if the talk should come to this turn, change phrases or next, else change the exemplar.
    }

finding-turn-without-exemplar = No exemplar comes to the turn “{ $turn }”, so nothing shows that it works.
finding-turn-without-exemplar-help = Write an exemplar that comes to “{ $turn }”.

finding-rubric-without-exemplar = The rubric of “{ $id }” has no exemplar, so nothing shows that its phrases work.
finding-rubric-without-exemplar-help = Write some exemplars below exemplars: a good, a middling and a forbidden answer, each with the points that it should earn.

finding-unfinished = “{ $text }” only holds a place in a draft; nobody has written what belongs here.
finding-unfinished-help = Write your own content here.

## What makes a good item

finding-key-longest = The key has { $count } characters and the longest distractor only { $most }, so that one can guess it.
finding-key-longest-help = Shorten the key and move what is secondary to the rationale, or make the distractors as specific.

finding-keys-longest = In { $got } of { $given } single-choice items the key is the longest option; by chance it would be about { $expected }.
finding-keys-longest-help = Shorten keys, or make a distractor longer than the key, until there are about { $expected } such items.

finding-keys-in-one-place =
    { $kind ->
        [statements] In { $got } of { $given } true-false items the key is { $where ->
            [true] “true”
           *[other] “false”
        }, so that always choosing it passes.
       *[options] Of { $given } single-choice items with { $bound } options, { $got } have their key in place { $where }.
    }
finding-keys-in-one-place-help =
    { $kind ->
        [statements] Turn some of the statements into their opposite, so that both answers come about equally often.
       *[options] Write the options of some items in another order, so that the keys are spread over all places.
    }

finding-all-of-the-above = The option “{ $text }” is about other options, and options are shuffled for each candidate.
finding-all-of-the-above-help = Write an option that stands by itself, or make it a multiple-choice item; if the order has to stay, write shuffle: false.

finding-double-negation = “{ $piece }” in the stem denies twice, so that one has to work out what is asked.
finding-double-negation-help = Say it without denying, such as “must” for “must not fail to”, and “which may be done” for “which is not forbidden”.

finding-stem-holds-answer =
    { $where ->
        [stem] The answer “{ $text }” stands in the stem and no distractor does, so that it tells itself.
       *[scenario] The answer “{ $text }” stands in the scenario and no distractor does, so that it tells itself.
    }
finding-stem-holds-answer-help =
    { $where ->
        [stem] Reword the stem without “{ $text }”, or reword the answer.
       *[scenario] Reword the scenario without “{ $text }”, or reword the answer.
    }

finding-near-duplicate = This item asks nearly the same as “{ $id }” ({ $first }): { $got }% of the wording is the same.
finding-near-duplicate-help = Delete one of the two, or let it ask something else.

finding-outcome-without-items = No item asks for the outcome “{ $text }” ({ $id }).
finding-outcome-without-items-help = Write an item with { $id } in its outcomes; or, if it is not to be asked, delete the outcome from the syllabus.

finding-narrow-quota = This quota wants { $wanted } items and only { $in-bank } fit, so that all candidates get nearly the same.
finding-narrow-quota-help = Write { $missing } more items that fit, or lower count, or widen group, type or difficulty; where repetition does no harm, set mode to practice.

finding-bad-fact = “{ $text }” is no figure.
finding-bad-fact-help = Write a figure such as “15分钟”, “2小时”, “5–7天”, “500元” or “96066”, or delete it.

finding-fact-contradicted = Here it is “{ $text }”, but the rule of the outcome { $id } says “{ $expected }”, which the item never mentions.
finding-fact-contradicted-help = Mend the key and the rationale; if this is about something else, name the rule’s “{ $expected }” in the rationale as well; if the rule has changed, mend facts in the syllabus.

## Texts

finding-mixed-width = “{ $text }” in “{ $piece }” has the wrong width.
finding-mixed-width-help = Among Chinese characters use full-width punctuation (，。？！：；（）“”), and half-width digits and letters everywhere.

finding-unbalanced-quotes = “{ $text }” in “{ $piece }” has no partner.
finding-unbalanced-quotes-help = Add the other half, or delete this one.

finding-quoted-whole = All of the text stands in Chinese quotation marks, which are now part of it: { $text }
finding-quoted-whole-help = Delete the Chinese quotation marks at both ends; where YAML needs some, write straight double ones.

finding-repeated-phrase = “{ $text }” stands in this lexicon already, at line { $first }.
finding-repeated-phrase-help = Delete it here.

finding-overlapping-lexicons = This lexicon shares { $count } phrases with “{ $id }” ({ $first }), most of the { $given } of the smaller one.
finding-overlapping-lexicons-help = Let one refer to the other as “{"{"}{ $id }{"}"}” and delete the shared phrases there; if they mean the same, make them one.

## Findings that may stand

finding-bad-allow =
    { $problem ->
        [form] This comment to the program cannot be understood.
        [code] There is no code “{ $text }”.
        [error] “{ $text }” is an error, which cannot be allowed.
       *[reason] “{ $text }” is allowed without a reason.
    }
finding-bad-allow-help =
    { $problem ->
        [form] Write “# rolecall: allow CODE because REASON”.
        [code] { $has-similar ->
            [yes] Write “{ $similar }”, or run rolecall explain for all codes.
           *[no] Run rolecall explain for all codes.
        }
        [error] Mend what it is about, then delete this comment.
       *[reason] Write “because” (or “因为”) and the reason after the code.
    }

finding-unused-allow = This comment allows nothing: there is no “{ $text }” where it holds.
finding-unused-allow-help = Delete it, or move it to the line above the key that it is about.
