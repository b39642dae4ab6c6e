### Credentials, keys and what proves them.

key-made = 已为这个成绩库生成签名密钥：{ $path }（只有本机用户能读；请另存一份，丢了就不能再用它签名）
failure-key-lost = 签名密钥不在了：{ $path }。这个成绩库以前签过名，不会悄悄换一把。
failure-key-lost-help = 把原来的 .key 文件放回去。真的找不回来，用 rolecall key new 另做一把；以前的证书要用旧的公钥来验。
failure-fallen = 证书 { $number } 现在是{ $status }，不交出文件。
failure-fallen-help = 看原因：rolecall credential show { $number }；确实要交出（例如供调查），加 --any-status。
credential-fallen = 注意：证书 { $number } 现在是{ $status }，文件本身看不出来。
failure-key-not-made = 不能在 { $path } 生成签名密钥：{ $reason }。
failure-key-damaged = { $path } 里没有签名密钥。
failure-key-damaged-help = 从备份里取回这个文件。不要删掉重做：换了密钥，以前的证书就要用旧的公钥来验。
failure-no-public-key = { $path } 里没有公钥，或者有的行不是公钥。
failure-no-public-key-help = 公钥一行一个；发证单位用 rolecall key show 得到。
failure-no-credential = { $path } 不是证书文件，也不是日志的检查点或增长证明。
failure-no-credential-help = 文件要照发证单位给的原样保存，不要用别的程序改写。

verify-statement = 证书 { $number } · { $holder } · { $title }
    { $issuer }，{ $issued } 发证，{ $ends ->
        [yes] 有效期至 { $until }
       *[no] 长期有效
    }
verify-signature-good = 签名：完好，内容没有改动
verify-signature-bad = 签名：不符，内容改动过，或者不是这把密钥签的
verify-key-trusted = 密钥：是信任的发证单位的
verify-key-unknown = 密钥：不是信任的发证单位的
verify-key-unchecked = 密钥：没有检查，因为没有发证单位的公钥；用 --key 文件 给出
verify-checkpoint-good = 检查点：由同一把密钥签名
verify-checkpoint-bad = 检查点：没有这把密钥的有效签名
verify-checkpoint-none = 检查点：没有检查，文件里没有
verify-proof-good = 入册证明：发证记录在检查点的日志里，说的就是这张证书
verify-proof-bad = 入册证明：不成立，发证记录不在检查点的日志里
verify-proof-of-other = 入册证明：日志里的记录说的不是这张证书
verify-proof-none = 入册证明：没有检查，文件里没有
verify-valid = 有效期：这一天在有效期内
verify-not-yet-valid = 有效期：这一天还没有开始
verify-expired = 有效期：这一天已经过了
verify-status-unknown = 现状：没有检查，离线看不到发证以后有没有暂停或吊销，请向发证单位查询
verify-status-good = 现状：成绩库里没有暂停，也没有吊销
verify-status-suspended = 现状：已经暂停
verify-status-revoked = 现状：已经吊销
verdict-genuine = 结论：是真的，在有效期内。
verdict-refused = 结论：不能认可，有检查没有通过。
verdict-unproven = 结论：不能确定，有检查没有做。

certificate-subtitle = CERTIFICATE
certificate-lead = 兹证明
certificate-holder-number = 工号 { $number }
certificate-says = 培训考试合格，作答和成绩均已存档，特发此证。
certificate-number = 证书编号
certificate-issuer = 发证单位
certificate-issued = 发证日期
certificate-until = 有效期至
certificate-for-good = 长期有效
certificate-day = { $year } 年 { $month } 月 { $day } 日
certificate-code =
    扫码得到签过名的证书内容，原样存成文件，离线核对：
    rolecall verify 文件 --key 发证单位公钥
    有没有暂停、吊销，请向发证单位查询。
    出具证明时的日志检查点：
failure-no-font = { $path } 不是字体文件。
failure-no-font-help = 要 OpenType 或 TrueType 字体（.otf、.ttf）。
failure-not-ours = 证书 { $number } 不是这个成绩库签发的，或者内容改动过，不能打印。
failure-not-ours-help = 用 rolecall verify 核对这个文件；用 --store 指定发证的成绩库。
failure-characters = 字体里没有这些字：{ $characters }。
failure-characters-help = 用 --font 文件 指定有这些字的字体，例如思源黑体（Noto Sans CJK SC，可以免费下载和使用）。
failure-code-too-long = 证书内容太长，二维码装不下。
failure-code-too-long-help = 缩短证书名称或发证单位的名称。
failure-no-page = 做不成 PDF：{ $reason }。

verify-growth = 日志 { $origin }：从 { $old } 条记录到 { $new } 条
verify-checkpoint = 检查点：日志 { $origin } 有 { $size } 条记录
verify-signer-trusted = 签名：是信任的单位为自己的日志签的
verify-signer-unknown = 签名：不是信任的单位签的，或者内容改动过
verify-signer-unchecked = 签名：没有检查，因为没有那个单位的公钥；用 --key 文件 给出
verify-growth-good = 增长：前一个检查点以前的记录都在，一条没改
verify-growth-bad = 增长：不成立，前一个检查点以前的记录改过或截掉过
verdict-proved = 结论：成立。
failure-not-grown = 日志不是从 { $file } 那时增长来的：那时以前的记录改过或截掉过。
failure-not-grown-help = 用 rolecall log verify --checkpoint 看是哪一条。
