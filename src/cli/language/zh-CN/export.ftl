# 导出：给人改的表格和别的程序的格式，改过以后怎样导回来。

help-export = 把试题导出成能改的表格，或别的程序的格式
help-export-more =
    例子：
      rolecall export --format xlsx --output 题库.xlsx                     改好以后 rolecall import 题库.xlsx
      rolecall export --exam heating-onboarding --format csv --output 题.csv
      rolecall export --topic rule --format xlsx --output 规定.xlsx
      rolecall export --format moodle-xml --output 题库.xml
      rolecall export --format qti3 --output 题库.zip --notes 说不了的.json
help-export-exam = 只要这场考试能抽到的题
help-export-topic = 只要这些考点或组的题，可以写几个
help-export-format = 格式：xlsx、csv、gift、moodle-xml、qti3
help-export-output = 写到这个文件，不写就打印在屏幕上；xlsx 和 qti3 必须写，qti3 写 .zip 或一个空文件夹
help-export-notes = 把这种格式说不了的内容写成 JSON：哪些题少了什么

exported = 导出了 { $count } 道题。
failure-nothing-to-export = 没有一道题符合要求，什么也没有写。
failure-nothing-to-export-help = 放宽 --exam 或 --topic；题库里有什么：rolecall coverage

export-page = 试题
export-explanations-page = 说明
export-explanations-head = 怎样改这张表
export-explanations =
    改完存盘，先看会改什么：rolecall import 这个文件 --to 题库文件夹；再加 --apply 写进题库的 YAML。
    灰色的列（题号、题型、只在YAML里、摘要）不要改。摘要用来认出：导出以后题库里的原文有没有动过；动过的题不会被盖掉，只报冲突。
    选项按列排：选项A、选项B……；清空一格就是删去这个选项，在后面空格里写字就是加一个。
    答案：单选写一个字母，多选写几个字母（如 ACD）；判断写 对 或 错；数值写 15 或 15±0.5；填空一行一个空，同一个空的几种写法用 | 隔开。
    排序题的选项按正确的次序排；也可以不动选项，在答案里把字母排成正确的次序。配对题每格写 左 → 右；多余项一行一个。
    考点、资料写代号；考点有几个就一行一个。其他单位一行一个，如 小时 = 60。
    部分得分写 exact、subset-half、right-minus-wrong、per-option、adjacent 等，不写就照题型的惯例。打乱选项写 是 或 否。
    角色扮演、多轮对话、自测的评分细则只在 YAML 里改；这里能改它们的情景、题干、解析等。“只在YAML里”一列写明哪些内容不在表里。
    加新题：在下面加一行，题号自己起（小写字母、数字和连字符）或者留空，摘要留空。删去一行不会删题库里的题。

field-id = 题号
field-type = 题型
field-outcomes = 考点
field-difficulty = 难度
field-bloom = 认知层次
field-points = 分值
field-scenario = 情景
field-stem = 题干
field-customer = 客户的话
field-option = 选项{ $letter }
field-answer = 答案
field-extra = 多余项
field-unit = 单位
field-other-units = 其他单位
field-scoring = 部分得分
field-shuffle = 打乱选项
field-rationale = 解析
field-source = 资料
field-place = 出处
field-elsewhere = 只在YAML里
field-digest = 摘要

difficulty-easy = 易
difficulty-medium = 中
difficulty-hard = 难
bloom-recall = 记忆
bloom-understand = 理解
bloom-apply = 应用
bloom-judge = 判断
truth-true = 对
truth-false = 错
shuffle-true = 是
shuffle-false = 否

lost-only-in-yaml = { $count } 道题有表格里放不下的内容（评分细则、抽取的数等，见“只在YAML里”一列），要在 YAML 里改：{ $items }
lost-too-long = { $count } 道题有超过 32767 个字的内容，表格的一格放不下，没有导出：{ $items }
lost-beside = { $count } 道题的难度、认知层次、资料出处，这种格式写不进去。
lost-outcomes = { $count } 道题的考点写不进去。
lost-rubric = { $count } 道角色扮演、多轮对话或自测，评分细则在这种格式里说不了，没有导出：{ $items }
lost-no-such-type = { $count } 道题的题型这种格式没有（排序，或有几个空的填空），没有导出：{ $items }
lost-reads-otherwise = { $count } 道题里有这种格式的记号，写出去会读成别的样子，没有导出：{ $items }
lost-scenario = { $count } 道题的情景并到了题干前面：{ $items }
lost-drawn-numbers = { $count } 道抽取数字的题，导出的是其中一组数：{ $items }
lost-scoring = { $count } 道题的部分得分规则只能写成最接近的：{ $items }
lost-points = { $count } 道题的分值写不进去：{ $items }
lost-shuffle = { $count } 道题不打乱选项，这一点写不进去：{ $items }
lost-unit = { $count } 道数值题的单位写不进去：{ $items }
failure-nothing-of-format = 选中的题这种格式一道也说不了，什么也没有写。
failure-nothing-of-format-help = 角色扮演和多轮对话用 --format xlsx。
failure-folder-used = 文件夹 { $path } 不是空的，没有写。
failure-folder-used-help = 换一个新的文件夹，或写一个 .zip 文件。

edited-change = 改动：{ $item }（{ $file }）
edited-conflict = 冲突：{ $item }（第 { $row } 行）：{ $reason }
edited-stopped = 改不了：{ $item }（第 { $row } 行）：{ $reason }
edited-reason-conflict = 导出以后题库里的原文改过（或摘要缺了），没有动；下面 - 是题库现在的，+ 是表格里的
edited-reason-twice = 表格里前面已经有一行是这道题
edited-nothing = 题库没有要改的：{ $same } 道题和题库一样。
edited-no-folder = 这只是对照，题库里什么也没有写：{ $changes } 道题有改动，{ $new } 道新题，{ $same } 道一样。加 --to 题库文件夹 --apply 才写。
edited-dry-run = 这只是试看，题库里什么也没有写：{ $changes } 道题有改动，{ $new } 道新题，{ $same } 道一样。加 --apply 就写。
edited-file = 改了：{ $file }
edited-written = 写好了：改了 { $changes } 道题，{ $new } 道新题，{ $same } 道没有变。请用 rolecall check 检查。
failure-changed-meanwhile = { $path } 在读过以后又变了，没有写。
failure-changed-meanwhile-help = 再运行一次，看看还有什么不同。

import-own-unpaired-quotes = 有一个半角引号不成对，分不清哪些字是一格，请在表格程序里改好
import-cell-empty = “{ $field }”不能空着
import-cell-unclear = 看不懂“{ $field }”写的是什么
import-cell-twice = “{ $field }”和前面的一行相同
import-cell-not-of-type = 这种题型没有“{ $field }”
import-cell-only-in-yaml = “{ $field }”只能在 YAML 里改
import-cell-broken = “{ $field }”里的公式出错或没有算出结果
import-yaml-no-document = 题库的文件里找不到这道题
import-yaml-comment = 会丢掉一句注释，请在 YAML 里改
import-yaml-shape = 原文的写法不能这样改，请在 YAML 里改
import-yaml-unsure = 改写以后读出来不对，请在 YAML 里改
