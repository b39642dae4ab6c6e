### Texts of --help.

help-usage = 用法：
help-commands = 命令
help-command = 命令
help-arguments = 参数
help-options-word = 选项
help-options = 选项
help-any-help = 显示帮助
help-any-version = 显示版本
help-any-content = 题库文件夹，不写就用自带的题库 [环境变量 ROLECALL_CONTENT]
help-any-store = 成绩库文件，不写就放在用户数据文件夹 [环境变量 ROLECALL_STORE]
help-any-lang = 语言：zh 或 en，不写就看系统语言
help-any-candidate = 考号，按文字保存，007123 不会变成 7123
help-any-seed = 随机种子：同一题库、蓝图、种子抽出同一份试卷；考生做过的题会往后排
help-any-answers = 从 JSON 文件作答：{"{"}"题号": "B", …{"}"}，作答和屏幕上输入的一样
help-any-format = 输出格式：text（默认）或 json
help-any-exit-status = 不合格时以 1 结束
help-any-exam = 考试的代号，例如 heating-onboarding

help-rolecall = rolecall：客服培训与上岗考试
help-rolecall-more =
    例子：
      rolecall take heating-onboarding --candidate 007123    考试
      rolecall resume --candidate 007123                     断开后继续
      rolecall check content                                 检查题库
      rolecall report scores --since 2026-11-01              成绩表

    结束代码：0 完成，1 答案是“否”（有检查结果；--exit-status 时不合格），2 用法不对，
    3 读不了或内容不对，4 状态不允许（时间到、已交卷），5 磁盘或权限，130 被中断
help-exams = 列出题库里的考试和练习卷：名称、代号、几题、限时、及格线、凭它发的证书
help-exams-more =
    例子：
      rolecall exams
      rolecall exams --content my-bank --format csv
help-exams-format = 输出：table（默认）、xlsx（要写 --output）、csv 或 json
help-take = 抽一份试卷，作答，评分，存档，讲解
help-take-more =
    例子：
      rolecall take heating-onboarding --candidate 007123
      rolecall take service-basics --candidate 007123 --seed 7
      rolecall take heating-onboarding --candidate 007123 --answers 作答.json --format json
help-resume = 继续一次没有交卷的考试，试卷和时间不变
help-resume-more =
    例子：
      rolecall resume 01KAJ0000000000000000000EX
      rolecall resume --candidate 007123
help-resume-attempt = 考试记录号，离开时屏幕上会显示；不写就是唯一未交卷的那一次
help-result = 看成绩：每题每个评分要点的得分、依据、解析
help-result-more =
    例子：
      rolecall result
      rolecall result --candidate 007123 --all
      rolecall result --candidate 007123 --format json
help-result-on = 按这一天结束时已知的评分看，例如 2026-11-05；不写就是最新的评分
help-result-attempt = 考试记录号；不写就是最近交卷的一次
help-result-all = 全对的题也逐项列出，并列出请阅卷人看一看的地方
help-paper = 抽一份试卷，只看不考
help-paper-more =
    例子：
      rolecall paper heating-onboarding --seed 42 --format json
      rolecall paper heating-onboarding --seed 42 --with-key
      rolecall paper heating-onboarding --seed 42 --format html > 试卷.html
      rolecall paper heating-onboarding --seed 42 --format answers > answers.json
help-paper-candidate = 按这名考生做过的题抽：没做过的优先
help-paper-with-key = 连同答案、细则、解析（给培训师）
help-paper-format = 输出格式：text（默认）、html（可打印的试卷和答题纸）、json、yaml，或 answers（标准答案，可以交给 take --answers）
help-check = 检查题库，列出全部问题
help-check-more =
    例子：
      rolecall check content
      rolecall check content/items/rules.yaml
      rolecall check content --format json
      rolecall check content --allowed
help-check-paths = 题库文件夹，或题库里的文件和文件夹；不写就是 --content 或自带的题库
help-check-allowed = 也列出按说明放行的，连同理由
help-coverage = 每个考点有几道题、什么题型、什么难度，没有试题的排在前面
help-coverage-more =
    例子：
      rolecall coverage
      rolecall coverage content/syllabus/rule.yaml
      rolecall coverage content --format json
help-coverage-paths = 题库文件夹，或题库里的文件和文件夹；不写就是 --content 或自带的题库
help-coverage-format = 输出格式：table（默认）或 json
help-diff = 对照两个题库：哪些试题多了、少了、改了什么，哪些考试和证书会受影响
help-diff-more =
    例子：
      rolecall diff content-2025 content
      rolecall diff content-2025 content --format json
help-diff-old = 以前的题库文件夹
help-diff-new = 现在的题库文件夹
help-explain = 说明一个检查代码：什么意思，怎么改
help-explain-more =
    例子：
      rolecall explain unknown-key
      rolecall explain
help-explain-code = 检查代码；不写就列出全部
help-new = 写出一个能直接用的新文件，带说明：试题、角色扮演、多轮对话、卷子、词组、整个题库
help-new-more =
    例子：
      rolecall new item my-bank/items/call-back.yaml --type fill-in --outcome repair/handling
      rolecall new roleplay > draft.yaml
      rolecall new exam my-bank/exams/final.yaml
      rolecall new bank my-bank

    文件里是一个完整的例子，逐行说明怎么写；换成您的内容就行。放进题库，rolecall check 只会
    指出还要您填的考点和出处。已有的文件不会覆盖。
help-new-what = 写什么：item 试题、roleplay 角色扮演、dialogue 多轮对话、exam 卷子、lexicon 同义词组、bank 整个题库（带程序自带的词组）
help-new-file = 写进这个文件，它不能已经存在；不写就输出到屏幕。bank 写文件夹
help-new-item-type = 题型，例如 fill-in；只跟 item，不写是 single-choice
help-new-outcome = 考哪个考点
help-preview = 预览一道题：照考生看到的样子出题，输入什么就评什么，可以一答再答
help-preview-more =
    例子：
      rolecall preview ceiling-leak-call --content my-bank --watch
      rolecall preview ceiling-leak-call --content my-bank --lang en

    什么题型都行；角色扮演写出凭哪一条要点词得分、哪些话说到了却不算，多轮对话一句一评。
    不留记录。:n 重新出题，:q 或 Ctrl-D 结束。
help-preview-item = 题号
help-preview-watch = 文件一保存就重新载入；改坏了就说明哪个文件第几行，先用改之前的
help-schema = 输出各种文件的结构描述（JSON Schema），编辑器用它补全、提示和查错
help-schema-more =
    例子：
      rolecall schema --to my-bank/schema
      rolecall schema item

    --to 写出的文件，VS Code 装上 YAML 扩展（用 yaml-language-server 的编辑器都行）就能用：
    文件第一行写 # yaml-language-server: $schema=../schema/item.json，路径从这个文件算起。
    把光标停在一个键上，看得到它的说明。
help-schema-kind = 哪一种文件；不写就列出全部，或和 --to 一起写出全部
help-schema-to = 写进这个文件夹
help-inspect = 质检通话：用评分细则或质检表评录音文本，逐通、逐人、逐班组
help-inspect-more =
    例子：
      rolecall inspect 录音文本.txt --checklist inbound-call
      rolecall inspect calls.csv more.jsonl --checklist complaint-call --summary
      rolecall inspect calls.csv --checklist inbound-call --scores 人工分.csv
      rolecall inspect call.txt --rubric role-play-no-voice --format json
help-inspect-files = 录音文本：txt（每行“客服：……”）、csv、xlsx 或 jsonl
help-inspect-rubric = 用这道角色扮演题的评分细则
help-inspect-checklist = 用题库里的这张质检表（代号或名称）
help-inspect-scores = 人工分：一张表，有“通话”和“人工分”，也可以每个要点、违规一列
help-inspect-agent = 坐席的称呼，例如 说话人1
help-inspect-summary = 不列每一通，只列坐席、班组和对照
help-inspect-format = 输出格式：table（默认，给人看）、csv、xlsx 或 json
help-test = 拿范例测评分细则：该得的得了没有，不该得的得了没有
help-test-more =
    例子：
      rolecall test content
      rolecall test my-bank/items/role-plays.yaml
      rolecall test --content my-bank --item lift-call
      rolecall test content --format junit > 测试.xml

    除了范例本身，还测三种变动：去掉得分的话，分数要降；后面加上违规的话，要查出来；
    得分的话再说一遍，不加分。有一处不对，就以 1 结束。
help-test-paths = 题库文件夹，或题库里的文件和文件夹；不写就是 --content 或自带的题库
help-test-item = 只测这道题或这张质检表，可以写几次
help-test-format = 输出格式：text（默认）、json，或 junit（持续集成用的 XML）
help-grade = 按评分细则评一段话，或成批评分
help-grade-more =
    例子：
      rolecall grade --item role-play-no-voice "您好，请问有什么可以帮您？"
      rolecall grade --content content --format jsonl 作答.jsonl > 得分.jsonl

    多轮对话：要评的话一行是一轮。
    成批评分每行一条：{"{"}"id", "item", "text"{"}"}，对话写 {"{"}"id", "item", "says": […]{"}"}
help-grade-item = 角色扮演或多轮对话的题号
help-grade-trace = 讲清每个要点：哪条要点词、哪几个字、怎样认出，以及说到了却不算的原因
help-grade-input = 要评的话，- 从标准输入读；jsonl 时是文件名
help-grade-format = 输出格式：text（默认）、json，或成批的 jsonl
help-grade-jobs = jsonl 时同时评多少条；不写则有几个核就几条
help-lexicons = 题库里的同义词组：有哪些，或者一句话哪些词组听得出、凭哪一条
help-lexicons-more =
    例子：
      rolecall lexicons
      rolecall lexicons "您先别急，我这就让师傅过去"
      rolecall lexicons --content my-bank "您先别急" --format json

    被否定的、引用的、罗列的、词组的 not 挡下的也列出来，写着原因。每个词组最多列八处。
help-lexicons-text = 要听的一句话；不写就列出全部词组
help-lexicons-format = 输出：table（默认）或 json；不写话时还可以 csv、xlsx（要写 --output）
help-rubric = 改进评分细则
help-rubric-more =
    例子：
      rolecall rubric try --content my-bank --item lift-call 标注.jsonl
help-rubric-try = 拿人工标注过的回答来试一道题的评分细则
help-rubric-try-more =
    例子：
      rolecall rubric try --content my-bank --item lift-call 标注.jsonl
      rolecall rubric try --content my-bank --item lift-call 标注.jsonl --against my-bank-old
      rolecall rubric try --content my-bank --item lift-call 回答.jsonl 标注.jsonl --marked 全部标注

    每行一个回答：{"{"}"id", "text", "criteria": {"{"}要点: 0 或 1 或分数{"}"}, "violations": […]{"}"}。
    先把题库复制一份，改了以后用 --against 对照：哪些回答的判断变了，变对了还是变错了。
help-rubric-try-files = 标注过的回答；原话和标注分开的，两个文件都写上
help-rubric-try-item = 角色扮演题的题号；多轮对话写 题号/轮
help-rubric-try-against = 改动以前的题库文件夹：列出每个判断变了的回答
help-rubric-try-marked = 别的题的标注（文件或文件夹），一起对照；可以写几次
help-stats = 统计
help-stats-more =
    例子：
      rolecall stats items --exam heating-onboarding
      rolecall stats agreement 标注.jsonl
help-stats-items = 每道题考得怎样：难度、区分度、选项、用时，整卷的信度
help-stats-items-more =
    例子：
      rolecall stats items --exam heating-onboarding
      rolecall stats items --matrix 得分表.csv --format json
      rolecall stats items --plot 图

    得分表第一行写题名，以后每行一个人；没有抽到的题空着；“满分”一行写各题满分。
    姓名、学号、总分一类的栏不算题。
    难度是得分率；区分度看题余相关：会的人得分是不是更高。不满 30 人次不下判断。
    得分按现行的评分：重评（regrade）、复评（remark）过的按新分，原来的答案不再算。
help-stats-items-exam = 哪一种考试；库里只有一种时可以不写
help-stats-items-matrix = 别的系统的得分表（CSV），不看成绩库
help-stats-items-format = 输出格式：table（默认）、xlsx（Excel，要写 --output）、csv 或 json
help-stats-items-plot = 把总分分布和每道题的特征图（SVG）写到这个文件夹
help-stats-agreement = 程序和人工标注一致到什么程度：每个要点和合计，各有区间
help-stats-agreement-more =
    例子：
      rolecall stats agreement 标注.jsonl
      rolecall stats agreement --content my-bank 全部标注 --format json
      rolecall stats agreement 标注.jsonl --output 一致性.xlsx

    每行一个回答：{"{"}"id", "item", "text", "criteria": {"{"}要点: 0 或 1 或分数{"}"}, "violations": […]{"}"}。
help-stats-agreement-files = 标注过的回答（文件或文件夹）；原话和标注分开的，两个文件都写上
help-stats-agreement-format = 输出格式：table（默认）、xlsx（Excel，要写 --output）、csv 或 json
help-report = 给人事的报表
help-report-more =
    例子：
      rolecall report scores
help-report-scores = 成绩表：谁考了什么，第几次，得分，结论
help-report-scores-more =
    例子：
      rolecall report scores
      rolecall report scores --since 2026-11-01 --format xlsx --output 成绩.xlsx
help-report-scores-exam = 只看这个考试
help-report-scores-candidate = 只看这名考生
help-report-scores-department = 只列这个部门和它下面的部门的人
help-report-scores-since = 只看这一天（含）以后交卷的，例如 2026-11-01
help-report-scores-on = 按这一天结束时已知的评分列，例如 2026-11-05；不写就是最新的评分
help-report-scores-format = 输出格式：table（默认）、xlsx（Excel，要写 --output）、csv 或 json
help-any-output = 写到这个文件，不写就显示出来；同名的文件会被替换
help-certificate = 把证书文件做成可打印的 PDF：A4，带二维码和日志检查点
help-certificate-more =
    例子：
      rolecall certificate HS-2026-000123.json --output HS-2026-000123.pdf
help-certificate-file = 这个成绩库签发的证书文件
help-certificate-output = 写到这个 PDF 文件，同名的会被替换
help-certificate-font = 换用这个字体文件；名字里有自带字体没有的字时用
help-verify = 离线核对证书文件：签名、密钥、入册证明、有效期
help-verify-more =
    例子：
      rolecall verify HS-2026-000123.json --key 发证单位.key
      rolecall verify HS-2026-000123.json --on 2027-01-01 --format json
help-verify-file = 证书文件
help-verify-key = 信任的发证单位公钥文件，可以写几次；不写就用本机成绩库的公钥
help-verify-on = 看哪一天的有效期，例如 2027-01-01；不写就是今天
help-key = 这个成绩库的签名密钥
help-key-more =
    例子：
      rolecall key show > 发证单位.key
help-key-show = 显示公钥，交给要核对证书的人；还没有密钥就先生成
help-key-show-more =
    例子：
      rolecall key show > 发证单位.key
help-key-new = 另做一把签名密钥：原来的真的找不回来时才用，以前的证书要用旧的公钥来验
help-key-new-more =
    例子：
      rolecall key new
help-any-any-status = 暂停或吊销的也照样给，例如供调查
help-regrade = 试题改了答案或细则以后，按今天的题库重新评分
help-regrade-more =
    例子：
      rolecall regrade --item role-play-no-voice
      rolecall regrade --exam heating-onboarding --format csv
      rolecall regrade --item role-play-no-voice --apply --reason 漏了一种说法 --by 王主任

    不加 --apply 只试算：谁的得分或结论会变，凭哪个要点、违规或答案。及格线照考试当时的；人工复评过的题不动；
    选项按文字对应，配不上的说明原因，不猜。登记的是新成绩，原来的都留着；证书从不自动吊销，只列出来。
help-regrade-item = 只重评这道题的作答，不管在哪个考试
help-regrade-exam = 重评这个考试的全部作答
help-regrade-apply = 登记新成绩，要写明理由和决定人
help-regrade-reason = 为什么重评
help-regrade-by = 谁决定的
help-regrade-format = 输出格式：table（默认）、xlsx（Excel，要写 --output）、csv 或 json
help-remark = 人工复评：两个人定一道题的分，另记一份成绩
help-remark-more =
    例子：
      rolecall remark 01KAJ0000000000000000000EX --item role-play-no-voice --points 6 --reason 说法合理 --by 王主任 --second 李班长

    程序的评分和原来的成绩都留着；这道题的违规和存疑以两人的意见为准。
help-remark-attempt = 考试记录号
help-remark-item = 卷子上的哪道题
help-remark-points = 这道题得几分
help-remark-second = 一起决定的第二个人
help-appeal = 申诉：提出、复核、决定
help-appeal-more =
    例子：
      rolecall appeal file 01KAJ0000000000000000000EX --reason 第三题说到了 --by 张三
      rolecall appeal list
help-appeal-file = 提出申诉
help-appeal-file-more =
    例子：
      rolecall appeal file 01KAJ0000000000000000000EX --reason 第三题说到了 --by 张三
help-appeal-review = 登记复核意见
help-appeal-review-more =
    例子：
      rolecall appeal review 01KAJ0000000000000000000EX --reason 确实说到了 --by 李班长
help-appeal-uphold = 决定：申诉成立；改分用 rolecall remark
help-appeal-uphold-more =
    例子：
      rolecall appeal uphold 01KAJ0000000000000000000EX --reason 见复核 --by 王主任
help-appeal-dismiss = 决定：申诉不成立
help-appeal-dismiss-more =
    例子：
      rolecall appeal dismiss 01KAJ0000000000000000000EX --reason 见复核 --by 王主任
help-appeal-list = 列出申诉的每一步
help-appeal-list-more =
    例子：
      rolecall appeal list
help-any-attempt = 考试记录号
help-person = 一个人的资料：导出、更正、删除
help-person-more =
    例子：
      rolecall person export 007123 --to 导出
      rolecall person erase 007123
help-person-export = 导出保存着的关于一个人的全部内容（JSON 和 xlsx）
help-person-export-more =
    例子：
      rolecall person export 007123 --to 导出
help-person-export-to = 写到哪个文件夹
help-person-correct = 更正一个人的资料
help-person-correct-more =
    例子：
      rolecall person correct 007123 --set 姓名=张三 --set 部门=客服部 --reason 写错 --by 王主任
help-person-correct-set = 哪一项改成什么，例如 姓名=张三，可以写几次；等号后面不写就去掉
help-person-erase = 删除一个人的资料：姓名和号码从成绩库、程序做的备份和他自己的导出里去掉；成绩和日志不变
help-person-erase-more =
    例子：
      rolecall person erase 007123
      rolecall person erase 007123 --apply --reason 本人要求 --by 王主任

    不写 --apply 只看要删的是谁、会动到哪里。删了不能找回。
    以前导出的多人表格不改，只指出哪几张里还有这个人；别处的副本（发出去的表格、自己复制的文件）程序管不到，请自己处理。
help-person-erase-apply = 删除；不写就只看
help-person-retain = 删除离职已久的人的资料；不写 --apply 只看不删
help-person-retain-more =
    例子：
      rolecall person retain --keep 3年
      rolecall person retain --keep 3年 --apply --by 王主任
help-person-retain-keep = 离职以后保留多久，例如 "3 年"
help-person-retain-apply = 删除；不写就只看
help-backup = 备份成绩库：别人照常使用，备好以后逐条核对
help-backup-more =
    例子：
      rolecall backup 备份/2026-11-22.db
      rolecall backup 备份/2026-11-22.db --with-key

    签名密钥不在备份里，要另存一份；没有它，恢复出来的成绩库不能接着签名。
help-backup-with-key = 把签名密钥也复制到备份旁边，像印章一样保管；restore 会一起放好
help-backup-file = 备份文件，不能是已有的
help-restore = 用备份恢复成绩库；原来的成绩库要先移开
help-restore-more =
    例子：
      rolecall restore 备份/2026-11-22.db --dry-run
      rolecall restore 备份/2026-11-22.db
help-restore-file = 备份文件
help-restore-dry-run = 只核对备份，不恢复
help-doctor = 检查成绩库：文件、引用、日志、时钟、上次备份、版本
help-doctor-more =
    例子：
      rolecall doctor
help-credential = 证书登记册：发证、暂停、恢复、吊销、延期、换证
help-credential-more =
    例子：
      rolecall credential issue --exam heating-onboarding            先看谁该发证
      rolecall credential issue --exam heating-onboarding --apply
      rolecall credential list --expiring 60
help-credential-list = 列出证书和它们在某一天的状态；姓名遮住一部分
help-credential-list-more =
    例子：
      rolecall credential list
      rolecall credential list --on 2026-11-01 --known-on 2026-11-05
      rolecall credential list --department 客服部 --status active --format xlsx --output 证书.xlsx
help-credential-list-on = 哪一天的状态，如 2026-11-01；不写就是今天
help-credential-list-known-on = 只看到这一天（含）为止已登记的事
help-credential-list-expiring = 只列有效、在这么多天内到期的
help-credential-list-department = 只列这个部门和它下面的部门
help-credential-list-status = 只列这种状态：pending 未生效、active 有效、suspended 暂停、revoked 吊销、expired 过期
help-credential-list-format = 输出：table（默认）、xlsx（给 Excel，要写 --output）、csv 或 json
help-credential-show = 看一张证书：状态和登记过的每一件事
help-credential-show-more =
    例子：
      rolecall credential show HS-2026-000001
help-credential-show-number = 证书号
help-credential-show-on = 哪一天的状态；不写就是今天
help-credential-issue = 给考过的人发证；不写 --apply 只看不发
help-credential-issue-more =
    例子：
      rolecall credential issue --exam heating-onboarding
      rolecall credential issue --exam heating-onboarding --apply --by 王主任

    发哪种证、要过哪些考试、有效多久，写在题库的 credentials/ 里。已经发过的不会再发。
help-credential-issue-candidate = 只看这个人
help-credential-issue-apply = 发证；不写就只看
help-credential-renew = 换证：考过换证考试以后另发一张，接着旧证的有效期
help-credential-renew-more =
    例子：
      rolecall credential renew HS-2026-000001 --by 王主任
help-credential-renew-number = 旧证书号
help-credential-suspend = 暂停一张证书
help-credential-suspend-more =
    例子：
      rolecall credential suspend HS-2026-000001 --reason 投诉调查 --by 王主任
help-credential-suspend-number = 证书号
help-credential-reinstate = 恢复一张暂停的证书
help-credential-reinstate-more =
    例子：
      rolecall credential reinstate HS-2026-000001 --reason 查无此事 --by 王主任
help-credential-reinstate-number = 证书号
help-credential-revoke = 吊销一张证书，不能撤回
help-credential-revoke-more =
    例子：
      rolecall credential revoke HS-2026-000001 --on 2026-11-01 --reason 代考 --by 王主任
help-credential-revoke-number = 证书号
help-credential-extend = 延长一张证书的有效期
help-credential-extend-more =
    例子：
      rolecall credential extend HS-2026-000001 --until 2029-01-31 --reason 产假 --by 王主任
help-credential-extend-number = 证书号
help-credential-extend-until = 最后一个有效日
help-credential-affected = 试题有了要紧的改动，哪些持证人是凭旧题考过的
help-credential-affected-more =
    例子：
      rolecall credential affected --item role-play-no-voice
help-credential-affected-item = 改过的试题，可以写几次
help-credential-affected-format = 输出：table（默认）、xlsx（给 Excel，要写 --output）、csv 或 json
help-log = 日志：每条记录是不是还和当初一样
help-log-more =
    例子：
      rolecall log verify
      rolecall log checkpoint > 检查点.txt
help-log-verify = 逐条核对全部记录：改过、删过、添过、调换过、截短过的都能发现
help-log-verify-more =
    例子：
      rolecall log verify
      rolecall log verify --checkpoint 检查点.txt

    有问题时以 1 结束。连成绩库带密钥一起换掉的，要靠存在别处的检查点才能发现。
help-log-verify-checkpoint = 以前保存的检查点文件，可以写几次
help-log-prove = 打印一张证书的文件：签了名，带着它在日志里的证明；用 rolecall verify 核对
help-log-prove-more =
    例子：
      rolecall log prove HS-2026-000001 > HS-2026-000001.json
help-log-prove-number = 证书号
help-log-growth = 打印证明：从一个检查点以来日志只增不改；用 rolecall verify 核对，不用成绩库
help-log-growth-more =
    例子：
      rolecall log growth 检查点.txt > 增长.json
      rolecall verify 增长.json --key 发证单位.key
help-log-growth-checkpoint = 以前保存的检查点文件
help-log-checkpoint = 给现在的日志签名，打印检查点；请存到别处
help-log-checkpoint-more =
    例子：
      rolecall log checkpoint > 检查点.txt
help-roster = 花名册：谁在这里工作
help-roster-more =
    例子：
      rolecall roster import 花名册.xlsx             先看会改什么
      rolecall roster import 花名册.xlsx --apply     写进成绩库
      rolecall roster list --department 客服部
help-roster-import = 从表格（xlsx、xls、ods、csv）导入花名册；不写 --apply 只看不改
help-roster-import-more =
    例子：
      rolecall roster import 花名册.xlsx
      rolecall roster import 花名册.csv --apply --by 王主任

    按表头认列：工号、姓名、部门、岗位、班组、入职日期、离职日期和它们的别名；其余的列（密码也是）不读。
    空格子不抹掉已有的内容。有行被拒绝时以 1 结束，其余的行照写。
help-roster-import-file = 表格文件
help-roster-import-apply = 写进成绩库；不写就只看
help-roster-import-by = 这件事谁经手
help-roster-list = 列出花名册；姓名和长号码遮住一部分
help-roster-list-more =
    例子：
      rolecall roster list
      rolecall roster list --department 客服部/一班 --format csv > 花名册.csv
      rolecall roster list --unmask --by 王主任
help-roster-list-department = 只列这个部门和它下面的部门
help-roster-list-unregistered = 也列出不在花名册上、只参加过考试的人
help-roster-list-format = 输出：table（默认）、xlsx（给 Excel，要写 --output）、csv 或 json
help-roster-departments = 部门一览：每个部门连同下面的部门有几个在职的人
help-roster-departments-more =
    例子：
      rolecall roster departments
help-roster-leave = 登记一个人离职
help-roster-leave-more =
    例子：
      rolecall roster leave 007123 --on 2026-11-30 --reason 合同到期
help-roster-return = 登记一个人回来上班
help-roster-return-more =
    例子：
      rolecall roster return 007123 --on 2027-03-01
help-any-number = 工号；按文字保存，007123 就是 007123
help-any-on = 从哪一天起算，如 2026-11-01；不写就是今天
help-any-reason = 为什么这样决定
help-any-by = 谁决定的
help-any-unmask = 不遮姓名和长号码；谁看的（--by）记入日志
help-any-viewer = 谁要看完整的
help-completions = 输出命令补全脚本：bash、zsh、fish、elvish、powershell
help-completions-more =
    例子：
      rolecall completions bash > ~/.local/share/bash-completion/completions/rolecall
help-completions-shell = 哪种 shell
help-man = 输出手册页
help-man-more =
    例子：
      rolecall man | man -l -
      rolecall man take > rolecall-take.1
man-name = 名称
man-synopsis = 用法
man-description = 说明
man-options = 选项
man-commands = 命令
man-more = 例子
man-version = 版本
help-man-command = 哪个命令；不写就是整个程序

help-import = 导入别的程序的题（表格、GIFT、Aiken、Moodle XML、QTI、Anki），或改过的 rolecall export 表格；不写明要写入，就只是试看
help-import-more =
    例子：
      rolecall import 题库.xlsx
      rolecall import 题库.csv --to my-bank --apply --refused refused.xlsx
      rolecall import 题库.gift --format json
help-import-file = 要导入的文件；格式看内容，不看文件名；- 是标准输入
help-import-to = 题库文件夹；还没有就新建一个
help-import-apply = 真的写文件；别的程序的题从不改写已有的试题，rolecall export 的表格只改改过的字段
help-import-columns = YAML 文件：在 columns 下写哪个表头是 stem、answer、option-a 等
help-import-refused = 把拒收的行和原因写进这个新文件（.xlsx 或 .csv），改好可以再导入；已有的文件从不覆盖
help-import-outcome = 所有题的考点；不写就按知识点新建
help-import-source = 所有题的资料代号；不写是 imported
help-import-difficulty = 没有写难度的题用的难度：easy、medium（默认）或 hard
help-import-bloom = 所有题的认知层次：recall、understand、apply 或 judge
help-import-format = 输出格式：text（默认）或 json
