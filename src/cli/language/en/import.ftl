# Import: columns, notes, and reasons why rows are refused

import-recognised = Format: { $format }{ $has-encoding ->
    [yes] {" "}(encoding { $encoding })
   *[no] {""}
}
import-xlsx = workbook (xlsx)
import-separated = separated text (csv/tsv)
import-gift = GIFT
import-aiken = Aiken
import-moodle-xml = Moodle XML
import-qti = QTI
import-anki = Anki text
import-column = { $has-sheet ->
    [yes] “{ $sheet }”{" "}
   *[no] {""}
}row { $row } column { $column } “{ $head }” → { $has-role ->
    [yes] { $role }
   *[no] not used
}
import-summary = { $items ->
    [one] One item
   *[other] { $items } items
} can be imported, { $refused ->
    [one] one row is
   *[other] { $refused } rows are
} refused.
import-at = { $has-sheet ->
    [yes] “{ $sheet }”{" "}
   *[no] {""}
}row { $row }: { $text }
import-note = note: { $text }
import-file = new file: { $file }
import-refused-row = refused: { $has-sheet ->
    [yes] “{ $sheet }”{" "}
   *[no] {""}
}row { $row }: { $reason }
import-more = { $count } more refused rows; --refused FILE has them all.
import-none-refused = No row was refused, { $path } was not written.
import-refused-written = { $count ->
    [one] 1 refused row was written
   *[other] { $count } refused rows were written
} to { $path }; mend them there and import them again.
import-no-folder = A dry run: nothing was written to a bank. Add --to DIR --apply to write.
import-dry-run = A dry run: nothing was written to the bank. With --apply, { $count ->
    [one] one new item
   *[other] { $count } new items
} would be written.
import-written = Written to { $folder }: { $count ->
    [one] one new item
   *[other] { $count } new items
}. Check them with rolecall check.
import-head-sheet = sheet
import-head-row = row
import-head-reason = reason
import-word-no-rationale = The source gives no rationale; write one.
import-word-no-points = Write phrases here
import-word-input = Imported questions
import-word-unsorted = Imported items, to be sorted
import-word-draft = Draft: criteria and phrases are the model answer's own words; add other wordings, violations and exemplars.
import-word-place = { $sheet } row { $row }
import-word-row = row { $row }

import-sheet-hidden = The sheet “{ $sheet }” is hidden and was not read ({ $rows } rows).
import-sheet-without-heads = { $has-sheet ->
    [yes] The sheet “{ $sheet }”
   *[no] The table
} has no heads of questions and was passed over.
import-sheet-unknown-heads = { $has-sheet ->
    [yes] The sheet “{ $sheet }”
   *[no] The table
} has no head that is known and was passed over (its first row: { $heads }). If it holds questions, say with --columns which head is the stem, the answer, an option.
import-people = { $has-sheet ->
    [yes] The sheet “{ $sheet }”
   *[no] The table
} is a list of { $count } people, not of questions.
import-secret-not-read = { $has-sheet ->
    [yes] The passwords of the sheet “{ $sheet }”
   *[no] The passwords
} were not read.
import-type-number = Type { $number } was taken for { $type } ({ $count ->
    [one] one item
   *[other] { $count } items
}); please confirm.
import-types-inferred = Some items name no type; options and answers told it; please confirm.
import-letters-for-truth = Answers A and B of statements were taken for true and false; please confirm.
import-answer-in-stem = There is no column of answers; the letters or marks in the stems' brackets were taken for them and the brackets left empty; please confirm.
import-options-joined = Rows with nothing but one option were put to the item above; please confirm.
import-encoding-inferred = The file does not say its encoding and was read as { $encoding }; please see whether its texts are right.
import-encoding-unclear = Whether its text is { $one } or { $other } cannot be told: both make sense. Save it as UTF-8 (CSV UTF-8) and import that
import-blank-added = Some fill-in stems show no blank; one was added at the end.
import-unknown-difficulty = The difficulty “{ $text }” is not known; the default was taken.
import-points-not-whole = “{ $text }” is no whole number of points from 1 to 100 and was not used.
import-unpaired-quotes = A quotation mark lacks its pair; all of them were taken as plain characters.
import-drafts = { $count ->
    [one] One open question became a draft of a role-play:
   *[other] { $count } open questions became drafts of role-plays:
} the phrases are the model answer's words; add wordings and exemplars before use.
import-without-difficulty = { $count ->
    [one] One item has
   *[other] { $count } items have
} no difficulty; the default was taken (--difficulty).
import-without-rationale = { $count ->
    [one] One item has
   *[other] { $count } items have
} no rationale; a placeholder was written.
import-without-topic = { $count ->
    [one] One item has no topic and goes
   *[other] { $count } items have no topic and go
} to an outcome to be sorted (or to --outcome).
import-without-points = { $count ->
    [one] One question in one's own words has no model answer: its draft holds
   *[other] { $count } questions in one's own words have no model answer: their drafts hold
} one placeholder criterion; write criteria and phrases.
import-share-lost = “{ $text }” earned { $share }; a bank cannot say such a share, so it was not kept.
import-rule-nearest = a bank cannot say these weights of options ({ $shares }) exactly; the nearest rule, { $rule }, is used; please confirm.
import-description = a text that asks nothing was not imported.
import-markdown = signs of Markdown were left in the text.
import-already-there = { $count ->
    [one] One item is
   *[other] { $count } items are
} in the bank just so.
import-kept = { $count ->
    [one] One item is in the bank with other content: the bank's stays as it is ({ $places }).
   *[other] { $count } items are in the bank with other content: the bank's stay as they are ({ $places }).
}

import-no-stem = no stem
import-no-answer = no answer
import-no-type = no type, and none can be told
import-unknown-type = unknown type “{ $text }”
import-too-few-options = { $count ->
    [0] no options
    [one] only one option
   *[other] only { $count } options
}
import-several-answers = several answers to a single choice: { $answer }
import-answer-not-an-option = the answer “{ $answer }” is no option (there are { $options })
import-answer-two-ways = the answer “{ $answer }” can be read in two ways: by { $by ->
    [letters] letter
   *[numbers] number
} it is { $one }, by the options' texts { $other }. Say which, as in “{ $one }.text of the option”
import-not-true-or-false = “{ $answer }” is neither true nor false
import-blanks-differ = { $blanks } blanks, but the answer “{ $answer }” has not so many parts
import-blanks-two-ways = the answer “{ $answer }” comes apart in two ways: { $one }, or { $other }. Write the answer of each blank on a line of its own
import-blanks-any-order = the answers of several blanks may change places (“{ $text }”), but each blank of a bank has its own; rewrite the stem, or give every blank all answers that are right with |
import-no-points = no points in the model answer: { $answer }
import-points-unclear = what this part earns cannot be told: { $text }. Write a whole number behind each part, as in 致歉（2分）；登记（3分）
import-points-levels = it names levels of an answer ({ $text } …) and not what is to be said: write what each part earns
import-points-limit = “{ $text }” takes points away or limits them, and is what no part earns. Write what costs points as a violation, and what each part earns otherwise
import-points-numbers = whether its numbers count the parts or are words of the text cannot be told: { $text }. Write labels as （1）…（2）…
import-points-numbers-behind = the numbers seem to stand behind the parts: { $text }. Write each before its part
import-points-title = “{ $text }” was taken for a title whose { $points } points go to the parts behind it; please confirm.
import-points-long = the model answer has { $length } characters; at most { $most } are read
import-points-of-last = whether { $points } points are those of the last part or of all cannot be told: give each part its points, or write 共{ $points }分
import-points-of-rows = each of its rows says { $points } points, and whether they are those of each part or merged cells of the whole cannot be told: write them behind the parts, as in （2分）, or take the merged cells apart
import-points-sum = the parts' points make { $sum }, but { $whole } are stated for all
import-points-numbering = the parts' numbers do not follow one another: { $text }
import-points-number = whether this number counts the parts, gives points or is one of the text cannot be told: { $text }. Write points as （2分）
import-points-for-markers = “{ $text }” holds a remark to those who mark, and which parts it is about cannot be told: take it away and write what each part earns
import-points-several-answers = there are several answers of which one will do ({ $text }一, { $text }二): keep one, or make several items
import-points-forms = in “{ $text }” either side of / will do; please confirm.
import-points-twice = a part stands twice, with points each time: { $text }
import-points-missing = { $count ->
    [one] 1 part has no points and was
   *[other] { $count } parts have no points and were
} given 1 each; please confirm.
import-points-beside = “{ $text }” was not taken for a part; please confirm.
import-points-forbidden = “{ $text }” must not be said and was not taken for a part. Write it as a violation if saying it costs points.
import-points-forbidden-only = it only names what must not be said ({ $text } …) and nothing to say. If that is what the item asks for, take “{ $text }” away
import-points-many = of { $count } parts only the first { $most } were taken; add the others yourself.
import-not-a-number = “{ $answer }” is no number
import-order-differs = the answer “{ $answer }” does not place each option once
import-no-pairs = what matches what cannot be told
import-image = needs a picture, sound or film, which a bank cannot hold: { $text }
import-formula = needs a formula, which a bank cannot hold: { $text }
import-one-right = only one option of several that are to be chosen is right ({ $answer }); please confirm.
import-section-points = “{ $text }”: items below without points of their own get { $points } each.
import-section-case = “{ $text }” was taken for the scenario of { $count ->
    [0] the items
    [one] the item
   *[other] the { $count } items
} below; please confirm.
import-section-points-by-type = “{ $text }”: items without points of their own get those of their type.
import-section-points-of-blank = “{ $text }”: fill-in items below without points of their own get { $points } for each blank.
import-section-points-lost = the points in “{ $text }” were not used.
import-broken-cell = the formula in a cell is wrong or has no result yet: { $text }
import-columns-differ = { $found } columns where the heads have { $wanted }
import-workbook-damaged = the workbook cannot be opened; it may be incomplete, or no xlsx at all: { $reason }
import-other-program = a file of another program (old Office, OpenDocument, Word, PDF or an archive); save it as xlsx or csv
import-not-text = neither text nor an xlsx workbook
import-no-questions = no questions that are known here
import-no-heads = it looks like a table, but no head of its first row is known: { $heads }. Say with --columns which head is the stem, the answer, an option
import-columns-shifted = columns are shifted: “{ $points }” stands for points and “{ $difficulty }” for difficulty
import-realigned = Some rows lack empty option cells, so that columns moved left; points and difficulty showed where they belong ({ $rows }); please confirm.
import-unclosed = “{ $sign }” has no partner
import-several-brackets = several { "{" }…{ "}" } groups of answers; a blank line must part two questions
import-no-sign = no = or ~ before the answer: { $text }
import-empty-answer = an answer is empty
import-several-whole = several answers earn everything: { $answer }. One option can be right; if several are to be chosen, give each its percentage
import-several-numbers = several numbers earn everything: { $answer }. A bank has one
import-wildcard = * stands for any text in the answer, which a bank cannot say: { $answer }
import-several-letters = the answer has several letters, so several options are to be chosen; please confirm.
import-case-lost = upper and lower case made a difference; in a bank they do not.
import-units-lost = units ({ $units }) were not kept.
import-files-lost = files that came with it were not imported: { $files }
import-hints-lost = hints were not kept.
import-cards-inferred = The file does not say that it is an Anki export; it looks like cards: first column front, second back, third tags; please confirm.
import-card-as-blank = the back is short and was taken for a fill-in answer; please confirm.
import-card-as-draft = the back is long and was taken for a model answer: a draft of a role-play.
import-gaps-together = { $count } cloze cards became one item.
import-letters-differ = the options' letters do not run from A onwards
import-labels-differ = the labels with which the options begin ({ $labels }) do not follow the options' order, so the answer may mean either; number them in order, or take the labels away
import-marks-differ = the options mark { $marks } as right, which is not the answer
import-mark-differs = the brackets of the stem hold “{ $mark }”, which is not the answer
import-cloze = an embedded (cloze) question mixes several types in one text, which a bank cannot say
import-nested-gaps = a gap inside a gap, which a bank cannot say
import-xml-broken = the XML is not well-formed from line { $line } on: { $reason }
import-xml-deep = the XML of line { $line } is nested too deep or has too many attributes
import-xml-entity = the entity &{ $name }; of line { $line } is not defined
import-xml-declares = the DOCTYPE of line { $line } defines entities of its own and was not read, for safety
import-xml-unknown = XML of an unknown kind: { $name }
import-old-qti = this is QTI 1.2; export it as QTI 2.1 or 3
import-bare-manifest = this is only the list of a content package (imsmanifest.xml); give the whole zip file
import-item-parted = one item asks at { $count } places; it became several items; please confirm.
import-associated = associations were taken for pairs, what stands first on the left; please confirm.
import-no-interaction = it asks nothing
import-template = its numbers are drawn (a template), which cannot be read
import-file-missing = the file { $name } is not there
import-anki-package = this is a deck package; export “Notes in Plain Text” in Anki
import-web-page = a table of a web page, not a workbook; open it in a spreadsheet program and save it as xlsx
import-options-numbering = the numbers of the options do not follow one another: { $text }
import-options-numbers-behind = the numbers seem to stand behind the options: { $text }. Write each before its option
import-options-unasked = items of this type have no options, but the row has { $count }
import-same-options = two options are the same: { $text }
import-rows-in-a-cell = a cell seems to hold other rows; a quotation mark may lack its pair
import-section = “{ $text }” was taken for the type of the items below: { $kind ->
    [single-choice] single choice
    [multiple-choice] multiple choice
    [true-false] true or false
    [fill-in] fill-in
    [numeric] numeric
    [matching] matching
    [ordering] ordering
    [role-play] role-play
   *[choice] choice, single or multiple by the answer
}.
import-section-without-type = “{ $text }” was taken for a title that names no type: the type and the points of the title above end here; please confirm.
import-row-passed-over = “{ $text }” is no item and was passed over.
import-id-taken = An earlier item has the id { $given }; this one is { $id }.
import-draft-points = { $count } drafts have other points than their criteria together; the latter hold; please confirm ({ $places }).
import-twins = The item at { $first } stands { $count } times more ({ $places }); all were taken; remove what is too many.
import-contrary = The item at { $first } stands { $count } times more with another answer ({ $places }); see which is right.
import-answer-forms = The answer “{ $answer }” of one blank was taken for { $count } wordings that are all right; please confirm.
import-answer-kept-whole = The answer “{ $answer }” of one blank was kept whole; part wordings that are all right with |.
import-answer-in-options = Where there is no answer, the options marked as right (（正确答案）, √) were taken for it; please confirm.
import-mark-in-options = Options said which of them is right (（正确答案）, √); these marks were taken away.
import-mark-in-stem = The brackets of a stem held the answer; they were left empty.
import-row-example = “{ $text }” shows how to fill in the sheet and was not imported.
import-legend = Answers of true-or-false items were read as the sheet says: { $right } is right, { $wrong } is wrong.
import-answer-explained = An explanation that stood behind the answer went into the rationale.
import-answer-remark = “{ $text }” in an answer is for those who mark and was not taken for part of it.
