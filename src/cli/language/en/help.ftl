### Texts of --help.

help-usage = Usage:
help-commands = Commands
help-command = COMMAND
help-arguments = Arguments
help-options-word = OPTIONS
help-options = Options
help-any-help = Show help
help-any-version = Show the version
help-any-content = The bank's folder; without it the built-in bank [environment ROLECALL_CONTENT]
help-any-store = The store's file; without it one in the user's data folder [environment ROLECALL_STORE]
help-any-lang = Language: zh or en; without it that of the system
help-any-candidate = The candidate's number; kept as text, 007123 stays 007123
help-any-seed = Random seed: the same bank, blueprint and seed give the same paper; items a candidate has seen come last
help-any-answers = Answer from a JSON file: {"{"}"item": "B", …{"}"}, each answer as it would be typed
help-any-format = Output: text (default) or json
help-any-exit-status = End with 1 if not passed
help-any-exam = The exam's id, such as heating-onboarding

help-rolecall = rolecall: training and certification for customer service
help-rolecall-more =
    Examples:
      rolecall take heating-onboarding --candidate 007123    sit an exam
      rolecall resume --candidate 007123                     go on after an interruption
      rolecall check content                                 check a bank
      rolecall report scores --since 2026-11-01              list scores

    Exit codes: 0 done, 1 the answer is no (findings; not passed with --exit-status), 2 wrong usage,
    3 unreadable or invalid input, 4 refused by state (time over, submitted), 5 disk or permission, 130 interrupted
help-exams = List the exams and practice papers of the bank: name, id, items, limit, pass mark, credential
help-exams-more =
    Examples:
      rolecall exams
      rolecall exams --content my-bank --format csv
help-exams-format = Output: table (default), xlsx (needs --output), csv or json
help-take = Draw a paper, sit it, have it graded, recorded and explained
help-take-more =
    Examples:
      rolecall take heating-onboarding --candidate 007123
      rolecall take service-basics --candidate 007123 --seed 7
      rolecall take heating-onboarding --candidate 007123 --answers answers.json --format json
help-resume = Go on with an attempt that was not handed in; paper and clock stay
help-resume-more =
    Examples:
      rolecall resume 01KAJ0000000000000000000EX
      rolecall resume --candidate 007123
help-resume-attempt = The attempt's name, shown on leaving; without it the only unfinished one
help-result = See a result: the points of each item and criterion, evidence, rationale
help-result-more =
    Examples:
      rolecall result
      rolecall result --candidate 007123 --all
      rolecall result --candidate 007123 --format json
help-result-on = By the grading known at the end of this day, such as 2026-11-05; the newest unless given
help-result-attempt = The attempt's name; without it the one handed in last
help-result-all = Tell items that are wholly right at length, too, and what a marker should look at
help-paper = Draw a paper without sitting it
help-paper-more =
    Examples:
      rolecall paper heating-onboarding --seed 42 --format json
      rolecall paper heating-onboarding --seed 42 --with-key
      rolecall paper heating-onboarding --seed 42 --format html > paper.html
      rolecall paper heating-onboarding --seed 42 --format answers > answers.json
help-paper-candidate = Draw for this candidate: items not seen before come first
help-paper-with-key = With keys, rubrics and rationales (for trainers)
help-paper-format = Output: text (default), html (paper and answer sheet to print), json, yaml, or answers (right answers for take --answers)
help-check = Check a bank and list every finding
help-check-more =
    Examples:
      rolecall check content
      rolecall check content/items/rules.yaml
      rolecall check content --format json
      rolecall check content --allowed
help-check-paths = A bank's folder, or files and folders in one; without it --content or the built-in bank
help-check-allowed = Also list what comments allow, with the reasons
help-coverage = How many items of which types and difficulties each outcome has, gaps first
help-coverage-more =
    Examples:
      rolecall coverage
      rolecall coverage content/syllabus/rule.yaml
      rolecall coverage content --format json
help-coverage-paths = A bank's folder, or files and folders in one; without it --content or the built-in bank
help-coverage-format = Format: table (default) or json
help-diff = Compare two banks: items added, removed or changed in what, exams and credentials resting on them
help-diff-more =
    Examples:
      rolecall diff content-2025 content
      rolecall diff content-2025 content --format json
help-diff-old = The folder of the bank before
help-diff-new = The folder of the bank now
help-explain = Explain a finding's code: what it means, how to mend it
help-explain-more =
    Examples:
      rolecall explain unknown-key
      rolecall explain
help-explain-code = The code; without it all of them
help-new = Write a new file that explains itself: an item, role-play, dialogue, exam, lexicon or whole bank
help-new-more =
    Examples:
      rolecall new item my-bank/items/call-back.yaml --type fill-in --outcome repair/handling
      rolecall new roleplay > draft.yaml
      rolecall new exam my-bank/exams/final.yaml
      rolecall new bank my-bank

    The file is a whole example with comments on every line; put your own words in. In a bank,
    rolecall check names only the outcome and the source that are still to be filled. A file that
    is there already is never overwritten.
help-new-what = What to write: item, roleplay, dialogue, exam, lexicon, or bank with the shared lexicons
help-new-file = Write into this file, which must not be there yet; prints unless given. A folder for a bank
help-new-item-type = The item type, such as fill-in; only with item, single-choice unless given
help-new-outcome = The outcome that it tests
help-preview = Try one item: see it as candidates do and have answers graded, as often as you like
help-preview-more =
    Examples:
      rolecall preview ceiling-leak-call --content my-bank --watch
      rolecall preview ceiling-leak-call --content my-bank --lang en

    Works with every item type; role-plays tell by which phrase words counted, or why they did not,
    and dialogues are graded line by line. Nothing is kept. :n draws anew, :q or Ctrl-D ends.
help-preview-item = The item's id
help-preview-watch = Read the files again whenever they are saved; a fault is told with its file and line, and the item stays as it was
help-schema = Print what each kind of file looks like (JSON Schema), for editors to complete and explain
help-schema-more =
    Examples:
      rolecall schema --to my-bank/schema
      rolecall schema item

    VS Code with its YAML extension, and every editor with yaml-language-server, uses what --to
    writes: the first line of a file is # yaml-language-server: $schema=../schema/item.json,
    from where the file lies. Resting on a key shows what it is for.
help-schema-kind = The kind of file; lists all kinds unless given, or writes all with --to
help-schema-to = Write into this folder
help-inspect = Inspect calls: transcripts by a rubric or a checklist, for each call, agent and team
help-inspect-more =
    Examples:
      rolecall inspect call.txt --checklist inbound-call
      rolecall inspect calls.csv more.jsonl --checklist complaint-call --summary
      rolecall inspect calls.csv --checklist inbound-call --scores scores.csv
      rolecall inspect call.txt --rubric role-play-no-voice --format json
help-inspect-files = Transcripts: txt (each line begins with the speaker and a colon), csv, xlsx or jsonl
help-inspect-rubric = The rubric of this role-play
help-inspect-checklist = This checklist of the bank, by id or name
help-inspect-scores = People's scores: a table with call, score, and a column for any criterion
help-inspect-agent = The label of the agent, such as SPK1
help-inspect-summary = No single calls, only agents, teams and agreement
help-inspect-format = Output: table (the default, for people), csv, xlsx or json
help-test = Test rubrics by their exemplars: what should earn and what should not
help-test-more =
    Examples:
      rolecall test content
      rolecall test my-bank/items/role-plays.yaml
      rolecall test --content my-bank --item lift-call
      rolecall test content --format junit > tests.xml

    Beside the exemplars it tests three changes of them: without the words that earn, the score must fall;
    with a violation behind them, it must be found; earning words said again gain nothing. It ends with 1
    if anything is wrong.
help-test-paths = A bank's folder, or files and folders in one; without it --content or the built-in bank
help-test-item = Test only this item or checklist; may be given again
help-test-format = Output: text (default), json, or junit (XML for continuous integration)
help-grade = Grade one text by a rubric, or many
help-grade-more =
    Examples:
      rolecall grade --item role-play-no-voice "您好，请问有什么可以帮您？"
      rolecall grade --content content --format jsonl answers.jsonl > scores.jsonl

    Of a dialogue, each line of the text is said in one turn.
    A batch has one answer a line: {"{"}"id", "item", "text"{"}"}, or {"{"}"id", "item", "says": […]{"}"} for a dialogue
help-grade-item = The id of a role-play or a dialogue
help-grade-trace = Tell the whole story: what counts, by which phrase, and what does not, and why
help-grade-input = The text, - for standard input; with jsonl a file's name
help-grade-format = Output: text (default), json, or jsonl for a batch
help-grade-jobs = With jsonl: how many lines are graded at once; without it as many as there are cores
help-lexicons = The bank's lexicons: which there are, or which of them know what is said, and by which phrase
help-lexicons-more =
    Examples:
      rolecall lexicons
      rolecall lexicons "您先别急，我这就让师傅过去"
      rolecall lexicons --content my-bank "您先别急" --format json

    Words that are negated, quoted, listed or kept out by a lexicon's not are listed, too, with the reason. A lexicon has eight at most.
help-lexicons-text = What is said; without it all lexicons are listed
help-lexicons-format = Output: table (default) or json; without a text also csv and xlsx (needs --output)
help-rubric = Improve rubrics
help-rubric-more =
    Examples:
      rolecall rubric try --content my-bank --item lift-call marked.jsonl
help-rubric-try = Try the rubric of an item on answers that people have marked
help-rubric-try-more =
    Examples:
      rolecall rubric try --content my-bank --item lift-call marked.jsonl
      rolecall rubric try --content my-bank --item lift-call marked.jsonl --against my-bank-old
      rolecall rubric try --content my-bank --item lift-call answers.jsonl marks.jsonl --marked all-marks

    One answer a line: {"{"}"id", "text", "criteria": {"{"}criterion: 0, 1 or points{"}"}, "violations": […]{"}"}.
    Copy the bank before an edit and give the copy with --against: it lists the answers that are judged
    otherwise, for the better or the worse.
help-rubric-try-files = Marked answers; where words and marks stand apart, both files
help-rubric-try-item = The role-play's id; of a dialogue ID/TURN
help-rubric-try-against = The bank's folder before the edit: lists every answer that is judged otherwise
help-rubric-try-marked = Marks of other items (a file or a folder), compared as well; may be given again
help-stats = Figures
help-stats-more =
    Examples:
      rolecall stats items --exam heating-onboarding
      rolecall stats agreement marked.jsonl
help-stats-items = How well each item works: difficulty, discrimination, options, time; the paper's reliability
help-stats-items-more =
    Examples:
      rolecall stats items --exam heating-onboarding
      rolecall stats items --matrix scores.csv --format json
      rolecall stats items --plot pictures

    The first line of a score sheet names the items, each other line is one candidate; an item that
    was not drawn is left empty; a line named “max” gives the most of each item. Columns such as
    name, student ID and total are no items. Difficulty is the share of points earned; the item-rest
    correlation tells whether those who know earn more. Fewer than 30 answers get no verdict. Answers
    count by the grading in force: those graded again (regrade, remark) by the later one, not by the
    former key.
help-stats-items-exam = Which exam; not needed where the store has but one
help-stats-items-matrix = A score sheet of another program (CSV), in place of the store
help-stats-items-format = Output: table (default), xlsx (for Excel; needs --output), csv or json
help-stats-items-plot = Write the spread of totals and a picture of each item (SVG) into this folder
help-stats-agreement = How far grading agrees with people's marks: each criterion and in all, with intervals
help-stats-agreement-more =
    Examples:
      rolecall stats agreement marked.jsonl
      rolecall stats agreement --content my-bank all-marks --format json
      rolecall stats agreement marked.jsonl --output agreement.xlsx

    One answer a line: {"{"}"id", "item", "text", "criteria": {"{"}criterion: 0, 1 or points{"}"}, "violations": […]{"}"}.
help-stats-agreement-files = Marked answers (files or folders); where words and marks stand apart, both files
help-stats-agreement-format = Output: table (default), xlsx (for Excel; needs --output), csv or json
help-report = Lists for HR
help-report-more =
    Examples:
      rolecall report scores
help-report-scores = Scores: who sat what, which attempt, score, decision
help-report-scores-more =
    Examples:
      rolecall report scores
      rolecall report scores --since 2026-11-01 --format xlsx --output scores.xlsx
help-report-scores-exam = Only this exam
help-report-scores-candidate = Only this candidate
help-report-scores-department = Only people of this department and those below it
help-report-scores-since = Only what was handed in on this day or later, such as 2026-11-01
help-report-scores-on = By the gradings known at the end of this day, such as 2026-11-05; the newest unless given
help-report-scores-format = Output: table (default), xlsx (for Excel; needs --output), csv or json
help-any-output = Write to this file, in place of one of the same name; shown without it
help-certificate = Make a credential's file a PDF to print: A4, with a QR code and the log's checkpoint
help-certificate-more =
    Examples:
      rolecall certificate HS-2026-000123.json --output HS-2026-000123.pdf
help-certificate-file = A credential's file that this store's key signed
help-certificate-output = Write to this PDF file, in place of one of the same name
help-certificate-font = Another font, for names with characters that the built-in font lacks
help-verify = Check a credential's file offline: signature, key, proof, validity
help-verify-more =
    Examples:
      rolecall verify HS-2026-000123.json --key issuer.key
      rolecall verify HS-2026-000123.json --on 2027-01-01 --format json
help-verify-file = The credential's file
help-verify-key = A file with the public keys of issuers to trust, may be repeated; without it the key of this store
help-verify-on = Validity on which day, such as 2027-01-01; today without it
help-key = The key that signs for this store
help-key-more =
    Examples:
      rolecall key show > issuer.key
help-key-show = Show the public key, for whoever verifies credentials; made first where there is none
help-key-show-more =
    Examples:
      rolecall key show > issuer.key
help-key-new = Make another signing key: only where the old one is lost for good; old credentials need its public key
help-key-new-more =
    Examples:
      rolecall key new
help-any-any-status = Also where it is suspended or revoked, as for an inquiry
help-regrade = Grade past answers again by the bank of today, after a key or rubric changed
help-regrade-more =
    Examples:
      rolecall regrade --item role-play-no-voice
      rolecall regrade --exam heating-onboarding --format csv
      rolecall regrade --item role-play-no-voice --apply --reason phrase-was-missing --by Wang

    Without --apply it only tells whose score or decision would change, and by which criterion, violation or key.
    The cut score stays that of the exam; what people settled stays; options are matched by their text, and what
    has no match is named, not guessed. New outcomes are recorded beside the old; no credential is ever revoked by
    it, those concerned are listed.
help-regrade-item = Only answers to this item, in whatever exam
help-regrade-exam = All answers of this exam
help-regrade-apply = Record the new outcomes, which needs a reason and who decided
help-regrade-reason = Why they are graded again
help-regrade-by = Who decided it
help-regrade-format = Output: table (default), xlsx (for Excel; needs --output), csv or json
help-remark = Two people settle what an item earns; a further outcome is recorded
help-remark-more =
    Examples:
      rolecall remark 01KAJ0000000000000000000EX --item role-play-no-voice --points 6 --reason sensible --by Wang --second Li

    The program's grading and the earlier outcome stay; violations and doubts of the item are settled by the two.
help-remark-attempt = The attempt's name
help-remark-item = Which item
help-remark-points = How many points
help-remark-second = The second person
help-appeal = Appeals: filed, reviewed, decided
help-appeal-more =
    Examples:
      rolecall appeal file 01KAJ0000000000000000000EX --reason heard --by Zhang
      rolecall appeal list
help-appeal-file = File an appeal
help-appeal-file-more =
    Examples:
      rolecall appeal file 01KAJ0000000000000000000EX --reason heard --by Zhang
help-appeal-review = Record what a second look found
help-appeal-review-more =
    Examples:
      rolecall appeal review 01KAJ0000000000000000000EX --reason heard --by Li
help-appeal-uphold = Decide for the candidate; rolecall remark changes the points
help-appeal-uphold-more =
    Examples:
      rolecall appeal uphold 01KAJ0000000000000000000EX --reason reviewed --by Wang
help-appeal-dismiss = Decide against the candidate
help-appeal-dismiss-more =
    Examples:
      rolecall appeal dismiss 01KAJ0000000000000000000EX --reason reviewed --by Wang
help-appeal-list = Every step of every appeal
help-appeal-list-more =
    Examples:
      rolecall appeal list
help-any-attempt = The attempt's name
help-person = What is kept about a person: export, correct, erase
help-person-more =
    Examples:
      rolecall person export 007123 --to export
      rolecall person erase 007123
help-person-export = Write all that is kept about a person (JSON and xlsx)
help-person-export-more =
    Examples:
      rolecall person export 007123 --to export
help-person-export-to = Into which folder
help-person-correct = Put a person's data right
help-person-correct-more =
    Examples:
      rolecall person correct 007123 --set 姓名=张三 --set department=客服部 --reason mistyped --by Wang
help-person-correct-set = Which field becomes what, such as name=张三, may be repeated; nothing behind the sign removes it
help-person-erase = Erase a person: name and numbers go from the store, its backups and the person's own exports; scores and log stay
help-person-erase-more =
    Examples:
      rolecall person erase 007123
      rolecall person erase 007123 --apply --reason request --by Wang

    Without --apply it only shows who would be erased, and from where. What is erased cannot be brought back.
    Lists of several people that were written earlier are not changed; those that still have the person are named.
    Copies elsewhere (sheets that were sent, files copied by hand) are out of the program's reach.
help-person-erase-apply = Erase; without this, only look
help-person-retain = Erase people who left long ago; without --apply nothing is erased
help-person-retain-more =
    Examples:
      rolecall person retain --keep 3years
      rolecall person retain --keep 3years --apply --by Wang
help-person-retain-keep = How long people are kept after they left, such as "3 years"
help-person-retain-apply = Erase them; without this, only look
help-backup = Back up the store while others use it; the copy is verified record by record
help-backup-more =
    Examples:
      rolecall backup backups/2026-11-22.db
      rolecall backup backups/2026-11-22.db --with-key

    The signing key is not in the backup and must be kept, too; without it a restored store cannot go on signing.
help-backup-with-key = Copy the signing key beside the backup, to be kept like a seal; restore puts it back
help-backup-file = The backup's file, which must be new
help-restore = Restore the store from a backup; the old store has to be moved away first
help-restore-more =
    Examples:
      rolecall restore backups/2026-11-22.db --dry-run
      rolecall restore backups/2026-11-22.db
help-restore-file = The backup's file
help-restore-dry-run = Only verify the backup
help-doctor = Check the store: file, references, log, clock, last backup, version
help-doctor-more =
    Examples:
      rolecall doctor
help-credential = The register of credentials: issue, suspend, reinstate, revoke, extend, renew
help-credential-more =
    Examples:
      rolecall credential issue --exam heating-onboarding            see who has earned one
      rolecall credential issue --exam heating-onboarding --apply
      rolecall credential list --expiring 60
help-credential-list = Credentials and how they stand on a day; names are masked
help-credential-list-more =
    Examples:
      rolecall credential list
      rolecall credential list --on 2026-11-01 --known-on 2026-11-05
      rolecall credential list --department 客服部 --status active --format xlsx --output credentials.xlsx
help-credential-list-on = How they stand on this day, such as 2026-11-01; today without it
help-credential-list-known-on = By what was recorded up to this day (included)
help-credential-list-expiring = Only what is active and ends within so many days
help-credential-list-department = Only this department and those below it
help-credential-list-status = Only this status: pending, active, suspended, revoked or expired
help-credential-list-format = Output: table (default), xlsx (for Excel; needs --output), csv or json
help-credential-show = One credential: how it stands, and all that was recorded of it
help-credential-show-more =
    Examples:
      rolecall credential show HS-2026-000001
help-credential-show-number = The credential's number
help-credential-show-on = How it stands on this day; today without it
help-credential-issue = Issue credentials to whoever has earned them; without --apply nothing is issued
help-credential-issue-more =
    Examples:
      rolecall credential issue --exam heating-onboarding
      rolecall credential issue --exam heating-onboarding --apply --by Wang

    Which credentials there are, what must be passed and how long they hold stands in the bank, in
    credentials/. Nothing is issued twice.
help-credential-issue-candidate = Only to this person
help-credential-issue-apply = Issue them; without this, only look
help-credential-renew = Renew: a further credential after the exam for it was passed, following the old one
help-credential-renew-more =
    Examples:
      rolecall credential renew HS-2026-000001 --by Wang
help-credential-renew-number = The old credential's number
help-credential-suspend = Suspend a credential
help-credential-suspend-more =
    Examples:
      rolecall credential suspend HS-2026-000001 --reason complaint --by Wang
help-credential-suspend-number = The credential's number
help-credential-reinstate = Reinstate a suspended credential
help-credential-reinstate-more =
    Examples:
      rolecall credential reinstate HS-2026-000001 --reason unfounded --by Wang
help-credential-reinstate-number = The credential's number
help-credential-revoke = Revoke a credential, for good
help-credential-revoke-more =
    Examples:
      rolecall credential revoke HS-2026-000001 --on 2026-11-01 --reason fraud --by Wang
help-credential-revoke-number = The credential's number
help-credential-extend = Extend a credential
help-credential-extend-more =
    Examples:
      rolecall credential extend HS-2026-000001 --until 2029-01-31 --reason leave --by Wang
help-credential-extend-number = The credential's number
help-credential-extend-until = The last valid day
help-credential-affected = Whose credential rests on an item that has materially changed since
help-credential-affected-more =
    Examples:
      rolecall credential affected --item role-play-no-voice
help-credential-affected-item = The changed item, may be repeated
help-credential-affected-format = Output: table (default), xlsx (for Excel; needs --output), csv or json
help-log = The log: whether every record is still what it was
help-log-more =
    Examples:
      rolecall log verify
      rolecall log checkpoint > checkpoint.txt
help-log-verify = Check every record: what was changed, removed, added, swapped or cut off is found
help-log-verify-more =
    Examples:
      rolecall log verify
      rolecall log verify --checkpoint checkpoint.txt

    It ends with 1 if anything is wrong. Where store and key were exchanged together, only a checkpoint
    that was kept elsewhere shows it.
help-log-verify-checkpoint = The file of an earlier checkpoint, may be repeated
help-log-prove = Print a credential's file, signed, with its proof from the log; rolecall verify checks it
help-log-prove-more =
    Examples:
      rolecall log prove HS-2026-000001 > HS-2026-000001.json
help-log-prove-number = The credential's number
help-log-growth = Print a proof that the log only grew since a checkpoint; rolecall verify checks it without the store
help-log-growth-more =
    Examples:
      rolecall log growth checkpoint.txt > growth.json
      rolecall verify growth.json --key issuer.key
help-log-growth-checkpoint = The file of an earlier checkpoint
help-log-checkpoint = Sign the log as it stands and print the checkpoint, to be kept elsewhere
help-log-checkpoint-more =
    Examples:
      rolecall log checkpoint > checkpoint.txt
help-roster = The roster: who works here
help-roster-more =
    Examples:
      rolecall roster import roster.xlsx             see what would change
      rolecall roster import roster.xlsx --apply     write it into the store
      rolecall roster list --department 客服部
help-roster-import = Import a roster from a sheet (xlsx, xls, ods, csv); without --apply nothing is written
help-roster-import-more =
    Examples:
      rolecall roster import roster.xlsx
      rolecall roster import roster.csv --apply --by Wang

    Columns are known by their headings: 工号, 姓名, 部门, 岗位, 班组, 入职日期, 离职日期 and other names for
    them; no other column is read, least of all a password. An empty cell wipes nothing. It ends with 1 if
    rows are refused; the others are written all the same.
help-roster-import-file = The sheet
help-roster-import-apply = Write it into the store; without this, only look
help-roster-import-by = Who does it
help-roster-list = List the roster; names and long numbers are masked
help-roster-list-more =
    Examples:
      rolecall roster list
      rolecall roster list --department 客服部/一班 --format csv > roster.csv
      rolecall roster list --unmask --by Wang
help-roster-list-department = Only this department and those below it
help-roster-list-unregistered = Also people who are not on the roster but have sat an exam
help-roster-list-format = Output: table (default), xlsx (for Excel; needs --output), csv or json
help-roster-departments = The departments, each with how many people work in it and below
help-roster-departments-more =
    Examples:
      rolecall roster departments
help-roster-leave = Record that somebody leaves
help-roster-leave-more =
    Examples:
      rolecall roster leave 007123 --on 2026-11-30 --reason contract
help-roster-return = Record that somebody comes back
help-roster-return-more =
    Examples:
      rolecall roster return 007123 --on 2027-03-01
help-any-number = The work number; kept as text, 007123 stays 007123
help-any-on = The day from which it holds, such as 2026-11-01; today without it
help-any-reason = Why it is so decided
help-any-by = Who decided
help-any-unmask = Show names and long numbers whole; who looks (--by) is logged
help-any-viewer = Who wants to see them whole
help-completions = Print a completion script: bash, zsh, fish, elvish, powershell
help-completions-more =
    Examples:
      rolecall completions bash > ~/.local/share/bash-completion/completions/rolecall
help-completions-shell = Which shell
help-man = Print the manual page
help-man-more =
    Examples:
      rolecall man | man -l -
      rolecall man take > rolecall-take.1
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
man-more = EXAMPLES
man-version = VERSION
help-man-command = Which command; without it the whole program

help-import = Import other programs' questions (sheets, GIFT, Aiken, Moodle XML, QTI, Anki) or an edited sheet of rolecall export; a dry run unless told to write
help-import-more =
    Examples:
      rolecall import questions.xlsx
      rolecall import questions.csv --to my-bank --apply --refused refused.xlsx
      rolecall import questions.gift --format json
help-import-file = The file; it is recognised by what it holds, not by its name; - is standard input
help-import-to = The bank's folder; a new bank is made where there is none
help-import-apply = Write the files; items that are there are never changed, but for what was edited in a sheet of rolecall export
help-import-columns = A YAML file that says which heads mean stem, answer, option-a …, under the key columns
help-import-refused = Write what is refused, with reasons, to this new file (.xlsx or .csv); mended, it can be imported; a file that is there is never overwritten
help-import-outcome = The outcome of all items; without it one is made for each topic
help-import-source = The id of the source of all items; imported by default
help-import-difficulty = Difficulty of items that name none: easy, medium (default) or hard
help-import-bloom = Level of all items: recall, understand, apply or judge
help-import-format = Format: text (default) or json
