### Practice: rounds, the wrong-answer notebook, progress, reports from learners.

## Help

help-practice = 练习：到期的先来，弱的先来，每答一题马上讲解；角色扮演丢了分，当场再说一遍
help-practice-more =
    例子：
      rolecall practice --candidate 007123
      rolecall practice --candidate 007123 --wrong
      rolecall practice --candidate 007123 --topic rule --count 5
      rolecall practice --candidate 007123 --exam heating-onboarding --due

    考试和练习里答错的都进错题本；什么时候再练，按 FSRS-6 算，角色扮演逐个要点算。
    练习不影响考试抽题，也不进成绩表（要看：rolecall report scores --exam practice）。
help-practice-candidate = 考号；成绩库里只有一名考生时可以不写
help-practice-topic = 只练这个考点或这一组考点，例如 rule，或 rule/query-15min
help-practice-exam = 只练这个考试会考的题
help-practice-wrong = 只练错题本里的题，没到期的也练
help-practice-due = 只练到期的题，不出新题
help-practice-count = 一轮最多几题，不写就是 10
help-practice-seed = 随机种子：新题和选项的次序

## Rounds

round-name = 练习
round-title = { $exam } · 考生 { $candidate } · 这一轮 { $items } 题{ $answered ->
    [0] {""}
   *[other] ，接着练，已答 { $answered }
}
round-how = 每答一题马上看得分和解析；角色扮演丢了分，可以当场再说。随时离开，答过的都在。
round-orders = 指令带冒号：:n 下一题  :p 上一题  :s 结束这一轮  :gap 记疑问  :q 离开  :h 帮助
round-answered = 这道题已经答过。直接回车去下一题。
round-paused = 先练到这里，答过的都在。继续：rolecall practice --candidate { $candidate }
round-result = 这一轮答了 { $answered } 题，一次全对 { $right } 题。
round-total = 总分 { $score }/{ $max }（再说一遍的不计）
round-gained = 再说一遍，一共多得 { $gained } 分。
round-notebook = { $wrong ->
    [0] 错题本是空的。
   *[other] 错题本里有 { $wrong } 条：rolecall wrong --candidate { $candidate }
}
round-next = { $tomorrow ->
    [0] 下一次到期：{ $day }。
   *[other] 明天要练 { $tomorrow } 题。
}
round-next-due = 下一次到期：{ $day }。
round-nothing = 没有到期的题，新题也练完了。
round-nothing-due = 没有到期的题。
round-nothing-wrong = 错题本里没有这样的题。
round-more = 再来一轮？回车继续，q 结束：
again-full = ★ 这一遍 { $score }/{ $max } 分，多得 { $gained } 分，满分。
again-gained = ↑ 这一遍 { $score }/{ $max } 分，比上一遍多 { $gained } 分。
again-lost = ↓ 这一遍 { $score }/{ $max } 分，比上一遍少 { $gained } 分。
again-same = → 这一遍 { $score }/{ $max } 分，和上一遍一样。
again-missing = ↻ 还差 { $lost } 分：{ $missing }
again-without = 不说“{ $name }”
again-how = 再说一遍试试；直接回车去下一题。

## The wrong-answer notebook

help-wrong = 错题本：丢了哪道题的哪个要点，丢过几次，哪天再练
help-wrong-more =
    例子：
      rolecall wrong --candidate 007123
      rolecall wrong --topic rule
      rolecall wrong --format xlsx --output 错题本.xlsx

    考试里没有答的也算丢分。一条要在两个不同的日子答对，才离开错题本；
    角色扮演当场再说的那几遍不算。
help-wrong-candidate = 只看这名考生；不写就看所有人的
help-wrong-topic = 只看这个考点或这一组考点，例如 rule，或 rule/query-15min
help-wrong-format = 输出：table（默认）、xlsx（要写 --output）、csv 或 json
wrong-title = 错题本
wrong-empty = 错题本是空的。
column-outcome = 考点代号
column-outcome-name = 考点
column-turn = 轮次
column-aspect = 丢在
column-aspect-id = 要点代号
column-aspect-name = 要点
column-times-lost = 丢过
column-lost-on = 最近丢分
column-right-days = 答对天数
column-due = 下次练
aspect-whole = 整题
aspect-criterion = 要点
aspect-order = 次序
aspect-violation = 忌语

failure-who = 请写明是哪名考生。
failure-who-help = 加上 --candidate 考号，例如 --candidate 007123。
failure-no-topic = 考纲里没有考点或组“{ $topic }”。
failure-no-topic-help =
    { $has-similar ->
        [yes] 是不是“{ $similar }”？全部考点：rolecall coverage
       *[no] 全部考点：rolecall coverage
    }
failure-refused-retry = 只有练习里答过的题可以再说一遍。

## Progress

help-progress = 学到哪里：每组考点掌握多少，哪些到期，连续练了几天，另有一张图
help-progress-more =
    例子：
      rolecall progress --candidate 007123
      rolecall progress --candidate 007123 --map 掌握图.svg
      rolecall progress --department 客服部 --people

    掌握是今天还记得的概率，按 FSRS-6 算，最近一次丢了分的算 0；没有练过的考点只影响覆盖。
help-progress-candidate = 考号；成绩库里只有一名考生时可以不写
help-progress-department = 一个部门的全体，连同下级部门；各人的百分数取平均，题数相加
help-progress-people = 一人一行，弱的在前；不写就一组考点一行
help-progress-map = 把每个考点画成一格，写到这个 SVG 文件
help-progress-format = 输出：table（默认）、xlsx（要写 --output）、csv 或 json
progress-of-candidate = 考生 { $candidate }：连续 { $streak } 天，今天到期 { $due } 题，错题本 { $wrong } 条
progress-of-department = { $department }：{ $people } 人
progress-unmet = 没有练过
progress-due = 有到期的题
column-group = 组的代号
column-group-name = 考点组
column-outcomes = 考点
column-coverage = 覆盖%
column-mastery = 掌握%
column-due-items = 到期题
column-wrong = 错题
column-streak = 连续天数
column-last-day = 最近一天

## The talk before work

help-review = 班前会一页纸：这几天大家丢了什么，三段值得一起看的回答，今天练的五题
help-review-more =
    例子：
      rolecall review --department 客服部
      rolecall review --department 客服部/一班 --days 7 --format markdown
      rolecall review --department 客服部 --format html --output 班前会.html

    不写 --days，就从上一个工作日（周一到周五）算到前一天；例如星期一开会，算上星期五到星期日。
    回答不记名，姓名、工号、电话都隐去。--on 补打哪一天的，和那天早上的一样：
    按那天以前的成绩，花名册和题库按现在的。
help-review-department = 一个部门，连同下级部门
help-review-on = 哪一天的班前会，例如 2026-11-22；不写就是今天
help-review-days = 往前算几天；不写就从上一个工作日算起
help-review-format = 输出：table（默认）、markdown 或 html（打印出来一页 A4）
help-review-output = 写到这个文件；不写就显示在屏幕上
review-title = 班前会 · { $department } · { $day }
review-facts = { $answers ->
        [0] { $from } 至 { $to } · { $people } 人里没有人作答
       *[other] { $from } 至 { $to } · { $people } 人里 { $active } 人作答 · { $answers } 题次 · 得分率 { $percent }%
    }
review-outcomes = 丢分的考点
review-aspects = 丢分的要点和违规
review-lost = 丢分/作答
review-share = 比例
review-answers = 值得一起看的回答（不记名）
review-why-violation = 违规最重的一段：{ $name } · { $score }/{ $max } 分
review-why-criterion = 丢了大家常丢的“{ $name }” · { $score }/{ $max } 分
review-why-threshold = 离及格线最近的一段 · { $score }/{ $max } 分
review-missing = 丢在：{ $names }
review-fallen = { $name }（{ $severity }）
review-example = 可以这样说：{ $text }
review-items = 今天练这几题
review-item = { $number }. { $type } · { $lost ->
    [0] {""}
   *[other] 同考点丢分 { $lost } 次 ·{" "}
}{ $due ->
    [0] {""}
   *[other] { $due } 人到期 ·{" "}
}{ $item }
review-key = { $number }：{ $key }
review-how = 回答这样选：违规最重的，丢了大家最常丢的要点而其余最好的，离及格线最近的（练习按 60% 算），各取不同的题和人。题目先看丢分和到期；刚考过、练过的和正在考的不出，同一天总是这几题。
review-nothing = 这几天没有人作答。

## Reports from candidates

help-gap = 考生记下的疑问：哪道题漏了、错了、讲不清
help-gap-more =
    例子：
      rolecall gap list
      rolecall gap close 3 --by 王老师 --note 答案已改

    考生在考试或练习里输入 :gap 这道题的疑问，就记下一条；:匿名 疑问 不记是谁。
help-gap-list = 列出没有处理的疑问
help-gap-list-more =
    例子：
      rolecall gap list
      rolecall gap list --all --format xlsx --output 疑问.xlsx
      rolecall gap list --item script-line-occupied
help-gap-list-item = 只看这道题的
help-gap-list-all = 处理过的也列出来
help-gap-list-format = 输出：table（默认）、xlsx（要写 --output）、csv 或 json
help-gap-close = 处理完一条疑问，写明谁处理的、怎么处理的
help-gap-close-more =
    例子：
      rolecall gap close 3 --by 王老师 --note 答案已改，下一版题库生效
help-gap-close-number = 疑问的编号，见 rolecall gap list
help-gap-close-by = 谁处理的
help-gap-close-note = 怎么处理的
gap-title = 考生的疑问
gap-none = 没有要处理的疑问。
gap-closed = ✓ 疑问 { $gap } 处理完了。
gap-noted = ✓ 疑问 { $gap } 记下了，培训师会看到。接着作答。
gap-noted-without-name = ✓ 疑问 { $gap } 记下了，没有记名。接着作答。
gap-empty = 写上这道题哪里有疑问，例如 :gap 没有讲过夜间怎么办（最多 { $most } 字）
gap-empty-without-name = 写上这道题哪里有疑问，例如 :匿名 没有讲过夜间怎么办（最多 { $most } 字）
gap-long = 太长了，最多 { $most } 字，没有记下。
column-gap = 编号
column-noted-on = 哪天记的
column-text = 疑问
column-closed-on = 哪天处理
column-closed-by = 处理人
column-closing-note = 怎么处理

failure-gap-reason = 要写明谁处理的、怎么处理的。
failure-gap-reason-help = 例如：rolecall gap close 3 --by 王老师 --note 答案已改
failure-gap-closed = 疑问 { $gap } 已经处理过了。
failure-gap-closed-help = 看处理结果：rolecall gap list --all
failure-no-gap = 没有编号是 { $gap } 的疑问。
failure-no-gap-help = 看全部编号：rolecall gap list --all
failure-no-department = 花名册里没有部门“{ $department }”的人。
failure-no-department-help = 看全部部门：rolecall roster departments
