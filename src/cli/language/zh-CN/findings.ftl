### 题库检查发现的问题：每个代码一句“哪里不对”，一句“怎么改”。
### $has-… 由程序传入，取 yes 或 no，表示同名的事实有没有。

## 文件与 YAML

finding-yaml-syntax =
    { $problem ->
        [quote] 引号没有配成对，或者引号外还有多余的文字。
        [indent] 缩进没有对齐，或者这里不能另起一项。
        [tab] 这里用了制表符，YAML 只认空格。
        [blank] 这一行的缩进里有全角空格或看不见的空白，YAML 只认半角空格。
        [colon] 这里少了冒号，或者多了一个冒号。
        [bracket] 括号没有配成对，或者括号里的各项之间少了逗号。
        [depth] 嵌套的层数太多。
        [character] 这里的文字以 YAML 保留的符号开头。
       *[other] 这里不是合法的 YAML（解析器报告：{ $message }）。
    }
finding-yaml-syntax-help =
    { $problem ->
        [quote] 把半角引号写在整段文字的一头一尾，里面要用引号就写全角的，也不写反斜杠。
        [indent] 让同级的各行左端对齐，下级多缩进两个空格；文字以“{"{"}”“-”或“?”开头时，给整段文字加半角双引号，并检查上面的引号有没有收尾。
        [tab] 把制表符换成空格，每级缩进两个。
        [blank] 把这一行开头的空白全部删掉，改用半角空格，和同级的行左端对齐。
        [colon] 键后面写半角冒号和一个空格；文字里本来就有半角冒号时，给整段文字加半角双引号，并检查上面的“[”有没有收尾。
        [bracket] 补上或删去落单的括号，各项之间写半角逗号；要点词以“{"{"}”开头时，给整个要点词加半角双引号。
        [depth] 去掉多余的层级和多余的“[”“{"{"}”，正常的文档不到十层。
        [character] 给这段文字整个加上半角双引号。
       *[other] 给这一处的整段文字加上半角双引号。
    }

finding-comment-in-text = “{ $text }”前面有空格，YAML 把它当成备注，不算在这段文字里。
finding-comment-in-text-help = 给整段文字加半角双引号；如果真是备注，另起一行写。

finding-yaml-feature =
    { $feature ->
        [alias] 这里以“*”开头，YAML 把它当成别名，而题库不用别名。
        [anchor] 这里有“&”开头的词，YAML 把它当成锚点，而题库不用锚点。
        [tag] 这里以“!”开头，YAML 把它当成类型标签，而题库不用类型标签。
        [key] 这里的键不是文字，而是空的、列表或键值对。
       *[other] 这里用了题库不支持的 YAML 功能。
    }
finding-yaml-feature-help =
    { $feature ->
        [alias] 如果“*”是文字的一部分，给整段文字加半角双引号；如果想引用别处的内容，把那份内容抄到这里。
        [anchor] 删掉“&”和紧跟着的名字；如果“&”是文字的一部分，给整段文字加半角双引号。
        [tag] 删掉“!”和紧跟着的名字；如果“!”是文字的一部分，给整段文字加半角双引号。
        [key] 把键写成一段文字；键以“{"{"}”或“[”开头时，给键加半角双引号。
       *[other] 换成普通的文字、列表或键值对。
    }

finding-file-unreadable = 这个文件读不出来：{ $reason }。
finding-file-unreadable-help = 确认文件还在，并让当前用户有权读它，然后再运行一次。

finding-file-too-long = 这个文件有 { $length } 字节，超过了 { $most } 字节的上限。
finding-file-too-long-help = 把它在“---”处拆成几个文件，每个不超过 { $most } 字节。

finding-file-not-text = 这个文件不是 UTF-8 文本，字节偏移 { $offset } 处起认不出来。
finding-file-not-text-help = 用编辑器按原来的编码（常见的是 GBK 或 UTF-16）打开，再另存为 UTF-8。

finding-file-misplaced = 这个文件放的位置不对，程序不知道它是什么内容。
finding-file-misplaced-help = 考纲放进 syllabus/，同义词组放进 lexicons/，试题放进 items/，质检表放进 checklists/，组卷蓝图放进 exams/；题库说明放在最外层，文件名只能是 bank.yaml；文件名要以 .yaml 结尾，去掉后面的 .txt。

finding-missing-file = 题库的最外层没有可读的 bank.yaml。
finding-missing-file-help = 在题库的最外层建一个 bank.yaml，写上 format: 1、name 和 sources 三个键。

finding-format-version = 题库格式写的是“{ $found }”，本程序只认 { $known }。
finding-format-version-help = 把 format 改成 { $known }；如果题库是按更新的格式写的，就换用新版程序。

## 键与值

finding-unknown-key = 不认识的键“{ $key }”。
finding-unknown-key-help =
    { $has-similar ->
        [yes] 改成“{ $similar }”；如果想写的不是它，就换成这里可用的键（{ $known }）或删掉这个键。
       *[no] 换成这里可用的键（{ $known }），或者删掉这个键。
    }

finding-duplicate-key = 键“{ $key }”在第 { $first } 行已经写过一次。
finding-duplicate-key-help = 两处只留一处；如果两处都要，就给其中一个换名字。

finding-missing-key = 缺少键“{ $key }”，或者它后面没有内容。
finding-missing-key-help = 写上“{ $key }: ”，并在冒号后或下一级写上内容。

finding-wrong-shape =
    这里应当是{ $wanted ->
        [text] 一段文字
        [list] 列表
       *[mapping] 键值对
    }，实际却是{ $found ->
        [nothing] 空的
        [text] 一段文字
        [list] 列表
       *[mapping] 键值对
    }。
finding-wrong-shape-help =
    { $wanted ->
        [text] 这里只写一段文字；文字以“{"{"}”或“[”开头，或者含有半角冒号加空格时，给整段文字加半角双引号。
        [list] 每项另起一行，以“- ”开头；或者把各项写在一对方括号里，用半角逗号隔开。
       *[mapping] 每行写成“键: 内容”，用半角冒号，冒号后空一格，行首不写“- ”。
    }

finding-empty-text = 这里是空的，至少要写一项内容。
finding-empty-text-help = 在这里写上内容；如果它属于可有可无的键，也可以把这个键整个删掉。

finding-unknown-value = 这里不能写“{ $text }”。
finding-unknown-value-help =
    { $has-similar ->
        [yes] 改成“{ $similar }”；如果想写的不是它，就从这些里选一个：{ $known }。
       *[no] 从这些里选一个：{ $known }。
    }

finding-bad-period = “{ $text }”不是一段时间。
finding-bad-period-help = 写成 90 天、3 个月或 2 年，用半角阿拉伯数字。
finding-bad-number-rule = “{ $text }”不能用来编证书号。
finding-bad-number-rule-help = 写成 HS-{"{"}year{"}"}-{"{"}serial{"}"} 这样：字母、数字和连字符，年份一处，流水号一处并在最后。
finding-bad-number =
    { $has-least ->
        [yes] “{ $text }”不是 { $least } 到 { $most } 之间的整数。
       *[no] “{ $text }”不是这里能用的数字。
    }
finding-bad-number-help =
    { $has-least ->
        [yes] 改成 { $least } 到 { $most } 之间的整数，只用半角阿拉伯数字，不带单位。
       *[no] 改用半角阿拉伯数字：cut-score 写 0% 到 100% 的整数百分比（要带 %），expect 里的分数写不小于 0 的整数，数值题的 key 写整数或小数，tolerance 不小于 0，other-units 大于 0。
    }

finding-too-few = 这里有 { $count } 项，至少要有 { $bound } 项。
finding-too-few-help = 再补几项，补到至少 { $bound } 项。

finding-too-many = 这里有 { $count } 项，最多只能有 { $bound } 项。
finding-too-many-help = 删掉几项，只留最多 { $bound } 项。

finding-repeated = “{ $text }”在第 { $first } 行已经写过。
finding-repeated-help = 删掉这一处，或者把它改成不同的文字。

## 名称与引用

finding-bad-id =
    { $has-reserved ->
        [yes] “{ $text }”不能用作轮次的代号，它表示谈话到此为止。
       *[no] “{ $text }”不能用作这里的代号。
    }
finding-bad-id-help = 只用小写字母、数字和下划线，词与词之间用一个连字符，最长 80 个字符，例如 refund-limit；考点写成“本组的 id/名称”，例如 rule/refund-limit。

finding-duplicate-id = “{ $id }”这个 id 已经在 { $first } 用过。
finding-duplicate-id-help = 给其中一处换一个没有用过的 id；如果两处内容相同，就删掉一处。

finding-unknown-reference =
    { $kind ->
        [lexicon] 没有 id 或名称为“{ $text }”的同义词组。
        [source] bank.yaml 的 sources 里没有“{ $text }”。
        [outcome] 考纲里没有考点“{ $text }”。
        [group] 考纲里没有组“{ $text }”。
        [criterion] 这道题没有评分要点“{ $text }”。
        [violation] 这道题没有违规项“{ $text }”。
        [exam] exams/ 里没有考试“{ $text }”。
        [turn] 这里没有可用的轮次“{ $text }”。
        [number] numbers 里没有叫“{ $text }”的数，或者它写在后面。
       *[other] 找不到“{ $text }”。
    }
finding-unknown-reference-help =
    { $has-similar ->
        [yes]
            { $kind ->
                [lexicon] 改成“{ $similar }”；如果指的不是它，就在 lexicons/ 里加一个 id 为“{ $text }”的同义词组。
                [source] 改成“{ $similar }”；如果指的不是它，就在 bank.yaml 的 sources 里加上“{ $text }”。
                [outcome] 改成“{ $similar }”；如果指的不是它，就在 syllabus/ 里加上考点“{ $text }”。
                [group] 改成“{ $similar }”；如果指的不是它，就在 syllabus/ 里加一个 id 为“{ $text }”的组。
                [criterion] 改成“{ $similar }”；如果指的不是它，就在这道题的 criteria 里加上“{ $text }”。
                [violation] 改成“{ $similar }”；如果指的不是它，就在这道题的 violations 里加上“{ $text }”。
                [exam] 改成“{ $similar }”；如果指的不是它，就在 exams/ 里加上考试“{ $text }”。
                [turn] 改成“{ $similar }”；如果指的不是它，就在 turns 里加上轮次“{ $text }”。
                [number] 改成“{ $similar }”；如果指的不是它，就在 numbers 的 draw 或 work 里加上“{ $text }”，写在用到它的算式前面。
               *[other] 改成“{ $similar }”。
            }
       *[no]
            { $kind ->
                [lexicon] 改成已有的同义词组的 id，或者在 lexicons/ 里加一个 id 为“{ $text }”的同义词组。
                [source] 改成 sources 里已有的名称，或者在 bank.yaml 的 sources 里加上“{ $text }”。
                [outcome] 改成考纲里已有的考点，或者在 syllabus/ 里加上考点“{ $text }”。
                [group] 改成考纲里已有的组，或者在 syllabus/ 里加一个 id 为“{ $text }”的组。
                [criterion] 改成这道题 criteria 里的名称，或者在 criteria 里加上“{ $text }”。
                [violation] 改成这道题 violations 里的名称，或者在 violations 里加上“{ $text }”。
                [turn] 改成 turns 里的轮次；谈话到此为止，就写 end。
                [number] 在 numbers 的 draw 或 work 里加上“{ $text }”，写在用到它的算式前面；不是数就不要写花括号。
               *[other] 改成已有的名称。
            }
    }

## 试题

finding-key-not-an-option = 答案“{ $text }”不在选项里，选项只有：{ $known }。
finding-key-not-an-option-help = { $has-right ->
    [yes] 写成 { $right }：答案里的字母、逗号、方括号都用半角，不加中文引号和括号。
   *[no] 从这些选项里选一个写成答案：{ $known }；或者在 options 里加上选项“{ $text }”。
}

finding-not-allowed-here = 这种题型不能写“{ $key }”。
finding-not-allowed-here-help = 删掉“{ $key }”这一行，它的值由题型自己决定。

finding-blank-count = 题干里的空有 { $shown } 处，blanks 里的答案有 { $given } 组，两者应当一样多，而且至少一个。
finding-blank-count-help = 在题干里用四条下划线“____”标出每个空，再在 blanks 里按顺序给每个空写一组答案。

finding-bad-formula =
    { $kind ->
        [name] “{ $text }”不能做数的名字。
       *[formula] 算式“{ $text }”读不懂{ $has-piece ->
            [yes] ，卡在“{ $piece }”
           *[no] ，末尾还少了东西
        }。
    }
finding-bad-formula-help =
    { $kind ->
        [name] 名字以汉字或字母开头，后面是汉字、字母、数字或下划线，也不能和 ceil、进一、mod 这样的函数同名。
       *[formula] 算式里可以写数、numbers 里的名字、+ - * / 和括号，以及 进一(…)、舍去(…)、四舍五入(…, 位数)、余数(…, …)、较大(…, …)、较小(…, …)；条件再加上 < ≤ = ≠ ≥ > 中的一个。
    }

finding-no-draw =
    { $reason ->
        [uncomputable] 哪一组数都不行：“{ $text }”算不出来（除以零，或者太大）。
        [unwritten] 哪一组数都不行：“{ $text }”写不出来（除不尽，或者不是钟点、星期）。
       *[other] 没有一组数合 where 的条件。
    }
finding-no-draw-help =
    { $reason ->
        [uncomputable] 改“{ $text }”的算式，或者在 where 里排除算不出来的数。
        [unwritten] 用 进一(…)、舍去(…) 或 四舍五入(…, 位数) 取整，再写进题里。
       *[other] 放宽 where，或者把 draw 的范围写宽。
    }

finding-draw-fails =
    { $reason ->
        [uncomputable] 抽到 { $shown } 时，“{ $text }”算不出来（除以零，或者太大）。
        [unwritten] 抽到 { $shown } 时，“{ $text }”写不出来（除不尽，或者不是钟点、星期）。
        [fault] 抽到 { $shown } 时，这道题不成立（{ $found }）。
       *[other] 抽了一千次，没有一组数合 where 的条件。
    }
finding-draw-fails-help =
    { $reason ->
        [uncomputable] 在 where 里排除这样的数，或者改“{ $text }”的算式。
        [unwritten] 用 进一(…)、舍去(…) 或 四舍五入(…, 位数) 取整，或者在 where 里只留除得尽的数。
        [fault] 运行 rolecall explain { $found } 看是什么毛病；多半是两个选项碰巧一样，在 where 里排除这样的数。
       *[other] 放宽 where，或者把 draw 的范围写宽。
    }

finding-few-draws = 抽一千次，只有 { $count } 组不同的数，少于 { $wanted } 组，邻座的考生容易抽到一样的。
finding-few-draws-help = 把 draw 的范围写宽，或者放宽 where，或者再加一个要抽的数。

## 要点词与同义词组

finding-bad-phrase =
    { $problem ->
        [bracket] “{ $piece }”没有配成对，或者多余。
        [lexicon] “{ $piece }”里应当只写一个同义词组的 id 或名称。
        [kind] “{ $piece }”里的种类不认识。
        [condition] “{ $piece }”里的条件读不懂，或者和种类不配。
        [tag] 不认识标记“{ $piece }”。
        [tag-place] 标记要写在要点词的最后，后面不能再有“{ $piece }”。
        [gap] “{ $piece }”里的省略号前后都要有话，也不能两个连着写。
        [choice] “{ $piece }”这里少写了一种说法（标点不算字）。
        [and] “&”的前后都要有话。
        [inside] “{ $piece }”不能写在括号里。
        [depth] 括号套得太深。
       *[whole] 词组“{ $piece }”带有条件，只能单独用，不能接在别的话前后。
    }
finding-bad-phrase-help =
    { $problem ->
        [bracket] 把括号一前一后配成对；不用它就删掉。
        [lexicon] 写成“{"{"}词组的 id 或名称{"}"}”，例如“{"{"}致歉{"}"}”。
        [kind] 种类写 时长、日期、时刻、电话、金额 或 数量，例如“<时长 ≤ 2小时>”。
        [condition] 写成“<时长 ≤ 2小时>”“<时长 5–7天>”“<日期 4月15日>”“<数量 ≥ 2次>”这样；电话只能写一个号码，或者不写条件。
        [tag] 标记有 @我、@您、@问、@开头、@结尾。
        [tag-place] 把标记移到最后。
        [gap] 在省略号的前后补上话，或者删掉它。
        [choice] 在“|”的前后各写一种说法，或者删掉“|”。
        [and] 在“&”的前后补上话，或者删掉它。
        [inside] “&”和标记只能写在括号外面。
        [depth] 去掉几层括号，或者拆成几个要点词。
       *[whole] 让它单独成为一个要点词，或者用“&”和别的话连起来；也可以改用不带条件的词组。
    }

finding-empty-phrase = 要点词“{ $text }”去掉标点和空格后什么也不剩，谁说什么都会命中它。
finding-empty-phrase-help = 在要点词里写上至少一个字，或者删掉这个要点词。

finding-phrase-too-rich = 这个要点词代入同义词组后的说法超过 { $most } 种。
finding-phrase-too-rich-help = 少引用一个同义词组，或者把其中一个词组换成一个具体的词，直到说法不超过 { $most } 种。

finding-lexicon-circle = 同义词组之间的引用绕成了圈，涉及这些词组：{ $circle }。
finding-lexicon-circle-help = 在这些词组里找到绕回自己的那条说法，把其中的“{"{"}词组的 id{"}"}”换成具体的词。

## 评分

finding-too-many-points = 这里预期 { $points } 分，而这个评分要点最多 { $most } 分。
finding-too-many-points-help = 把这里的分数改成不超过 { $most }，或者把评分要点的 points 提高到 { $points }。

finding-parts-points = 这里各部分的分数和 points 对不上：points 是 { $points }（0 是没有写），各部分写明的分数共 { $sum }。
finding-parts-points-help = 写了 need，就只在外面写 points；没有 need，就给每个部分都写 points，或者都不写、只在外面写 points 让各部分平分。

finding-exemplar-score = 范例“{ $exemplar }”在评分要点“{ $criterion }”上预期得 { $expected } 分，实际得 { $got } 分。
finding-exemplar-score-help = 如果评得对，就把 expect 里的“{ $criterion }”改成 { $got }；如果预期才对，就在评分要点“{ $criterion }”的 any 里增删要点词，直到得 { $expected } 分。

finding-exemplar-violation =
    { $expected ->
        [yes] 范例“{ $exemplar }”预期会触犯违规项“{ $violation }”，实际没有。
       *[no] 范例“{ $exemplar }”没有写明会触犯违规项“{ $violation }”，实际触犯了。
    }
finding-exemplar-violation-help =
    { $expected ->
        [yes] 给违规项“{ $violation }”的 any 加上范例里的说法；如果这样说不算违规，就从范例的 violations 里删掉“{ $violation }”。
       *[no] 在范例的 violations 里加上“{ $violation }”；如果这样说不算违规，就改掉违规项“{ $violation }”里被命中的违规词。
    }

finding-phrase-in-prompt =
    { $where ->
        [stem] 要点词“{ $phrase }”出现在题干里，照抄题干就能得分。
        [scenario] 要点词“{ $phrase }”出现在情景里，照抄情景就能得分。
       *[customer] 要点词“{ $phrase }”出现在顾客的话里，照抄顾客的话就能得分。
    }
finding-phrase-in-prompt-help =
    { $where ->
        [stem] 改写 stem，让它不含“{ $phrase }”；或者把这个要点词写得更长、更具体。
        [scenario] 改写 scenario，让它不含“{ $phrase }”；或者把这个要点词写得更长、更具体。
       *[customer] 改写 customer，让它不含“{ $phrase }”；或者把这个要点词写得更长、更具体。
    }

## 组卷蓝图

finding-quota-unmet = 这条配额要 { $wanted } 道题，题库里合要求的有 { $in-bank } 道，与其他配额一起抽还差 { $missing } 道。
finding-quota-unmet-help = 再写 { $missing } 道合这条配额要求的题；或者把 count 减去 { $missing }，减到 0 就删掉这条配额。写了 apart 或 most-per-outcome 的，也可以放宽它们。

finding-no-items = 题库里没有一道可用的试题。
finding-no-items-help = 把试题写进 items/ 里的 YAML 文件；如果已经写了，先改好上面的错误，或者检查文件夹是不是给错了。

finding-missing-separator = 同一份里有两个“id”（第一个在第 { $first } 行），看样子两份之间少了一行“---”。
finding-missing-separator-help = 在这一行的上面单独写一行“---”。

finding-full-width-comma = “{ $text }”里有逗号或顿号，整句会当成一个说法。
finding-full-width-comma-help = 如果想写几个说法，就用半角逗号加空格隔开：[抱歉, 对不起]，或者每个说法单独一行；如果是一个说法，就去掉标点。

finding-one-letter-left = 方括号里的可以不说，只剩一个“{ $text }”字：说到这个字就算。
finding-one-letter-left-help = 少不得的写圆括号：(断)[电话|了] 改成 断(电话|了)；真想单凭这个字，就把它单独写成一条。

finding-foreign-sign = “{ $piece }”不是要点词的记号，和别的标点一样略去不计。
finding-foreign-sign-help = 可有可无的写在方括号里：[非常]抱歉；中间隔着几个字写 …：登记…工单；几种说法写 (甲|乙)。只是多打的，就删掉。

## 多轮对话

finding-missing-otherwise = 最后一条去向带着条件：哪条都不符合的时候，不知道接着到哪一轮。
finding-missing-otherwise-help = 在 next 的最后加一条只有 to 的：- {"{"}to: 轮次{"}"}，或者 - {"{"}to: end{"}"}。

finding-branch-never-fits =
    { $reason ->
        [covered] 这条去向永远轮不到：凡是符合它的，前面已有一条先符合了。
        [contradiction] 这条去向永远轮不到：同一个要点不能既说到又没说到。
        [points] 这条去向永远轮不到：这一轮最多只有 { $most } 分。
       *[fatal] 这条去向永远轮不到：犯了致命违规，谈话马上结束，没有下一轮。
    }
finding-branch-never-fits-help =
    { $reason ->
        [covered] 把条件更严的一条挪到前面，只有 to 的一条放在最后；重复的删掉。
        [contradiction] met 和 missed 里不要写同一个要点。
        [points] 把 points 改成不超过 { $most }。
       *[fatal] 删掉这一条；想让顾客还有话说，就把违规改成 major。
    }

finding-unreachable-turn = 哪种回答都到不了轮次“{ $turn }”。
finding-unreachable-turn-help = 在前面某一轮的 next 里写上 to: { $turn }；不需要这一轮就删掉它。

finding-loop-without-limit = 谈话可以在这几轮之间来回，没有尽头：{ $turns }。
finding-loop-without-limit-help = 在 turns 上面写 most-turns，例如 most-turns: 6，考生说满 6 次就结束；或者改 next，不走回头路。

finding-loop-without-exit = 回答得再好，也走不出这几轮：{ $turns }。
finding-loop-without-exit-help = 在其中一轮的 next 里加一条去向，让要点都说到的人走出去，例如 - {"{"}met: [要点], to: end{"}"}。

finding-exemplar-path =
    { $expected ->
        [end] 范例“{ $exemplar }”到这里就写完了，谈话却还在轮次“{ $got }”等着回答。
       *[other]
            { $got ->
                [end] 范例“{ $exemplar }”的这句话写给轮次“{ $expected }”，谈话却已经结束了。
               *[other] 范例“{ $exemplar }”的这句话写给轮次“{ $expected }”，谈话却到了轮次“{ $got }”。
            }
    }
finding-exemplar-path-help =
    { $expected ->
        [end] 给范例补上在轮次“{ $got }”说的话；或者改前面的话和 next，让谈话在这里结束。
       *[other] 看看前一句的得分：用 rolecall grade --trace 试评；该到这一轮，就改要点词或 next；不该到，就改范例。
    }

finding-turn-without-exemplar = 没有一个范例走到轮次“{ $turn }”，不知道它管不管用。
finding-turn-without-exemplar-help = 写一个走到“{ $turn }”的范例。

finding-rubric-without-exemplar = “{ $id }”的评分细则没有一个范例，不知道要点词管不管用。
finding-rubric-without-exemplar-help = 在 exemplars 里写几个范例：好的、一般的、违规的，各标上应得的分。

finding-unfinished = “{ $text }”是草稿里占位的话，还没有换成内容。
finding-unfinished-help = 把这一处改写成您的内容。

## 好题的规矩

finding-key-longest = 答案有 { $count } 个字，最长的干扰项才 { $most } 个字，不看题也猜得中。
finding-key-longest-help = 把答案写短，次要的话移到解析里；或者把干扰项写得一样具体。

finding-keys-longest = { $given } 道单选题里，答案是最长选项的有 { $got } 道，碰巧只会有 { $expected } 道左右。
finding-keys-longest-help = 挑一批题，把答案写短，或者把一个干扰项写得比答案长，直到接近 { $expected } 道。

finding-keys-in-one-place =
    { $kind ->
        [statements] { $given } 道判断题里，答案是{ $where ->
            [true] “对”
           *[other] “错”
        }的有 { $got } 道，总选它就能及格。
       *[options] { $bound } 个选项的单选题有 { $given } 道，答案写在第 { $where } 个的有 { $got } 道。
    }
finding-keys-in-one-place-help =
    { $kind ->
        [statements] 把一部分判断题的陈述改成相反的说法，两种答案各占一半左右。
       *[options] 把一部分题的选项换个次序写，让答案均匀地落在各个位置。
    }

finding-all-of-the-above = 选项“{ $text }”说的是别的选项，而选项的次序对每位考生都会打乱。
finding-all-of-the-above-help = 换成一个自己说得清的选项，或者改成多选题；次序非保留不可，就写 shuffle: false。

finding-double-negation = 题干里的“{ $piece }”否定了两次，要绕个弯才看得懂在问什么。
finding-double-negation-help = 改成正面的说法，例如把“不能不登记”写成“必须登记”，把“哪项不属于不应做的”写成“哪项可以做”。

finding-stem-holds-answer =
    { $where ->
        [stem] 答案“{ $text }”已经写在题干里，别的选项没有，不会的人也答得出。
       *[scenario] 答案“{ $text }”已经写在情景里，别的选项没有，不会的人也答得出。
    }
finding-stem-holds-answer-help =
    { $where ->
        [stem] 改写 stem，不用“{ $text }”这几个字；或者改写答案。
       *[scenario] 改写 scenario，不用“{ $text }”这几个字；或者改写答案。
    }

finding-near-duplicate = 这道题和“{ $id }”（{ $first }）问的几乎一样，字句有 { $got }% 相同。
finding-near-duplicate-help = 删掉其中一道，或者改成问另一点。

finding-outcome-without-items = 考点“{ $text }”（{ $id }）没有一道试题。
finding-outcome-without-items-help = 写一道考它的题，在 outcomes 里写上 { $id }；不打算考，就从考纲里删掉这个考点。

finding-narrow-quota = 这条配额要 { $wanted } 道题，题库里合要求的只有 { $in-bank } 道，每位考生抽到的几乎一样。
finding-narrow-quota-help = 再写 { $missing } 道合要求的题，或者减少 count，或者放宽 group、type、difficulty；不怕重复的话，把 mode 改成 practice。

finding-bad-fact = “{ $text }”里读不出数值。
finding-bad-fact-help = 写成“15分钟”“2小时”“5–7天”“500元”“96066”这样的数值；不是数值就删掉。

finding-fact-contradicted = 这里说的是“{ $text }”，而考点 { $id } 的规定是“{ $expected }”，题里却没有提到。
finding-fact-contradicted-help = 按规定改正答案和解析；如果这里说的是另一回事，就在解析里把规定的“{ $expected }”也写出来；规定变了，就改考纲里的 facts。

## 文字

finding-mixed-width = “{ $piece }”里的“{ $text }”全角半角用错了。
finding-mixed-width-help = 中文里的标点用全角（，。？！：；（）“”），数字和字母用半角。

finding-unbalanced-quotes = “{ $piece }”里的“{ $text }”没有配成对。
finding-unbalanced-quotes-help = 补上另一半，或者删掉这一个。

finding-quoted-whole = 整段文字写在中文引号里，引号也成了文字：{ $text }
finding-quoted-whole-help = 删掉一头一尾的中文引号；要加 YAML 的引号，用半角双引号。

finding-repeated-phrase = “{ $text }”在这个词组的第 { $first } 行已经有了。
finding-repeated-phrase-help = 删掉这一处。

finding-overlapping-lexicons = 这个词组和“{ $id }”（{ $first }）有 { $count } 个说法相同，占较小一组的大半（共 { $given } 个）。
finding-overlapping-lexicons-help = 让一个词组引用另一个，写成“{"{"}{ $id }{"}"}”，再删掉相同的说法；意思一样的话，合成一个。

## 放行

finding-bad-allow =
    { $problem ->
        [form] 这句放行说明读不懂。
        [code] 没有“{ $text }”这个检查代码。
        [error] “{ $text }”是错误，不能放行。
       *[reason] 放行“{ $text }”没有写理由。
    }
finding-bad-allow-help =
    { $problem ->
        [form] 写成“# rolecall: allow 代码 because 理由”。
        [code] { $has-similar ->
            [yes] 改成“{ $similar }”，或者运行 rolecall explain 看全部代码。
           *[no] 运行 rolecall explain 看全部代码。
        }
        [error] 改好它指的问题，再删掉这句说明。
       *[reason] 在代码后面写上“because”（或者“因为”）和理由。
    }

finding-unused-allow = 这句放行说明什么也没有放行：它管的地方没有“{ $text }”。
finding-unused-allow-help = 删掉它；如果它放错了地方，就移到要放行的那个键的上一行。
