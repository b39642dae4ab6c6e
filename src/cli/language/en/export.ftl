# Export: sheets for people to edit and other programs' formats, and the way back.

help-export = Export items as a sheet to edit, or in the formats of other programs
help-export-more =
    Examples:
      rolecall export --format xlsx --output bank.xlsx                     edit it, then rolecall import bank.xlsx
      rolecall export --exam heating-onboarding --format csv --output items.csv
      rolecall export --topic rule --format xlsx --output rules.xlsx
      rolecall export --format moodle-xml --output bank.xml
      rolecall export --format qti3 --output bank.zip --notes lost.json
help-export-exam = Only items that this exam can draw
help-export-topic = Only items of these outcomes or groups, one or several
help-export-format = Format: xlsx, csv, gift, moodle-xml, qti3
help-export-output = Write to this file, else it is printed; xlsx and qti3 need it, qti3 a .zip or an empty folder
help-export-notes = Write what the format cannot say as JSON: which items lack what

exported = { $count ->
    [one] One item exported.
   *[other] { $count } items exported.
}
failure-nothing-to-export = No item is as asked for; nothing was written.
failure-nothing-to-export-help = Ask for more than this --exam or --topic; what the bank has: rolecall coverage

export-page = Items
export-explanations-page = How to
export-explanations-head = How to edit this sheet
export-explanations =
    Save it, then see what would change: rolecall import THIS-FILE --to BANK-FOLDER; with --apply it is written into the bank's YAML.
    Leave the grey columns (id, type, only in YAML, digest) alone. The digest tells whether the bank's own text was changed after the export: such an item is never overwritten, but told as a conflict.
    Options have a column each: option A, option B …; empty a cell to remove an option, write into an empty one behind the others to add one.
    Answer: one letter for single choice, several (ACD) for multiple choice; true or false; 15 or 15±0.5 for a number; for blanks one line a blank, with | between the accepted forms of one.
    Options of an ordering stand in the right order; or leave them and give the letters in the right order as the answer. Each pair of a matching is LEFT → RIGHT; one extra a line.
    Outcomes and sources are given by their ids, one outcome a line. Other units one a line, such as hour = 60.
    Scoring is exact, subset-half, right-minus-wrong, per-option, adjacent and so on; empty is what is usual for the type. Shuffle is yes or no.
    Rubrics of role-plays and dialogues, and surveys, are changed in the YAML only; here you can change their scenario, stem, rationale and so on. The column “only in YAML” names what the sheet does not show.
    New items: add a row below with an id of your own (lower-case letters, digits, hyphens) or none, and no digest. Removing a row removes nothing from the bank.

field-id = id
field-type = type
field-outcomes = outcomes
field-difficulty = difficulty
field-bloom = bloom
field-points = points
field-scenario = scenario
field-stem = stem
field-customer = customer
field-option = option { $letter }
field-answer = answer
field-extra = extra
field-unit = unit
field-other-units = other units
field-scoring = scoring
field-shuffle = shuffle
field-rationale = rationale
field-source = source
field-place = place
field-elsewhere = only in YAML
field-digest = digest

difficulty-easy = easy
difficulty-medium = medium
difficulty-hard = hard
bloom-recall = recall
bloom-understand = understand
bloom-apply = apply
bloom-judge = judge
truth-true = true
truth-false = false
shuffle-true = yes
shuffle-false = no

lost-only-in-yaml = { $count ->
    [one] One item has
   *[other] { $count } items have
} more than a sheet can show (rubrics, drawn numbers …; see the column “only in YAML”), to be changed in the YAML: { $items }
lost-too-long = { $count ->
    [one] One item has a text
   *[other] { $count } items have texts
} of more than 32,767 characters, which no cell holds, and is not exported: { $items }
lost-beside = This format does not hold difficulty, Bloom level and source ({ $count ->
    [one] one item
   *[other] { $count } items
}).
lost-outcomes = The outcomes are not said ({ $count ->
    [one] one item
   *[other] { $count } items
}).
lost-rubric = Role-plays, dialogues and surveys are not exported, as this format has no rubrics ({ $count }): { $items }
lost-no-such-type = Not exported, as this format has no such type (orderings, several blanks) ({ $count }): { $items }
lost-reads-otherwise = Not exported, as signs of this format in their texts would read as something else ({ $count }): { $items }
lost-scenario = The scenario stands before the stem now ({ $count }): { $items }
lost-drawn-numbers = Of items with drawn numbers, one set of numbers is exported ({ $count }): { $items }
lost-scoring = The rule for part of the points is only the nearest one ({ $count }): { $items }
lost-points = The points are not said ({ $count }): { $items }
lost-shuffle = That options keep their order is not said ({ $count }): { $items }
lost-unit = The unit of the number is not said ({ $count }): { $items }
failure-nothing-of-format = This format can say none of these items; nothing was written.
failure-nothing-of-format-help = For role-plays and dialogues take --format xlsx.
failure-folder-used = The folder { $path } is not empty; nothing was written.
failure-folder-used-help = Take a new folder, or name a .zip file.

edited-change = Change: { $item } ({ $file })
edited-conflict = Conflict: { $item } (row { $row }): { $reason }
edited-stopped = Not changed: { $item } (row { $row }): { $reason }
edited-reason-conflict = the bank's own text was changed after the export (or the digest is missing), so it stays; - is what the bank says now, + what the sheet says
edited-reason-twice = an earlier row of the sheet is this item too
edited-nothing = There is nothing to change in the bank: { $same } { $same ->
    [one] item says
   *[other] items say
} the same.
edited-no-folder = Only a comparison, nothing was written to the bank: { $changes } changed, { $new } new, { $same } the same. Add --to BANK-FOLDER --apply to write.
edited-dry-run = A dry run, nothing was written to the bank: { $changes } changed, { $new } new, { $same } the same. Add --apply to write.
edited-file = Changed: { $file }
edited-written = Written: { $changes } items changed, { $new } new, { $same } as before. Please run rolecall check.
failure-changed-meanwhile = { $path } changed after it was read, so nothing was written.
failure-changed-meanwhile-help = Run it again and see what differs now.

import-own-unpaired-quotes = one of a pair of quotation marks is missing, so it is not clear where cells end; mend it in a spreadsheet
import-cell-empty = “{ $field }” must not be empty
import-cell-unclear = what “{ $field }” says is not understood
import-cell-twice = “{ $field }” is that of an earlier row
import-cell-not-of-type = items of this type have no “{ $field }”
import-cell-only-in-yaml = “{ $field }” can be changed in the YAML only
import-cell-broken = the formula in “{ $field }” is wrong or has no result yet
import-yaml-no-document = the bank's file has no such item
import-yaml-comment = a comment would be lost; change it in the YAML
import-yaml-shape = it is written in a way that cannot be changed so; change it in the YAML
import-yaml-unsure = it would not read back as it should; change it in the YAML
