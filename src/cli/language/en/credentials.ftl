### Credentials, keys and what proves them.

key-made = A signing key was made for this store: { $path } (only this user can read it; keep a copy, without it nothing more can be signed)
failure-key-lost = The signing key { $path } is gone. It has signed for this store, and none takes its place unasked.
failure-key-lost-help = Put the old .key file back. If it is lost for good, rolecall key new makes another; old credentials are then checked by the old public key.
failure-fallen = The credential { $number } is { $status }; its file is not handed out.
failure-fallen-help = To see why: rolecall credential show { $number }. If it has to be handed out, as for an inquiry, add --any-status.
credential-fallen = Note: the credential { $number } is { $status }, which the file itself does not tell.
failure-key-not-made = No signing key can be made at { $path }: { $reason }.
failure-key-damaged = There is no signing key in { $path }.
failure-key-damaged-help = Bring the file back from a backup. Do not delete it to make another: earlier credentials are then verified with the old public key.
failure-no-public-key = { $path } has no public key, or a line that is none.
failure-no-public-key-help = Public keys stand one a line; the issuer gets them with: rolecall key show
failure-no-credential = { $path } is no credential, and no checkpoint or proof of growth of a log.
failure-no-credential-help = Keep the file as the issuer gave it; do not save it with another program.

verify-statement = Credential { $number } · { $holder } · { $title }
    { $issuer }, issued on { $issued }, { $ends ->
        [yes] valid until { $until }
       *[no] valid for good
    }
verify-signature-good = Signature: whole, nothing was changed
verify-signature-bad = Signature: wrong; something was changed, or another key signed
verify-key-trusted = Key: that of a trusted issuer
verify-key-unknown = Key: not that of a trusted issuer
verify-key-unchecked = Key: not checked, no issuer's public key is at hand; give it with --key FILE
verify-checkpoint-good = Checkpoint: signed by the same key
verify-checkpoint-bad = Checkpoint: has no good signature by this key
verify-checkpoint-none = Checkpoint: not checked, the file has none
verify-proof-good = Proof: the event of issuing is in the checkpoint's log and is about this credential
verify-proof-bad = Proof: wrong, the event of issuing is not in the checkpoint's log
verify-proof-of-other = Proof: the event in the log is about another credential
verify-proof-none = Proof: not checked, the file has none
verify-valid = Validity: valid on this day
verify-not-yet-valid = Validity: begins after this day
verify-expired = Validity: ended before this day
verify-status-unknown = Status: not checked; suspending and revoking cannot be seen offline, ask the issuer
verify-status-good = Status: by the store it is neither suspended nor revoked
verify-status-suspended = Status: it is suspended
verify-status-revoked = Status: it is revoked
verdict-genuine = Verdict: genuine and valid.
verdict-refused = Verdict: not to be accepted, a check failed.
verdict-unproven = Verdict: not certain, a check was not made.

certificate-subtitle = CERTIFICATE
certificate-lead = This is to certify that
certificate-holder-number = No. { $number }
certificate-says = has passed training and exams, with all answers and results on record.
certificate-number = Number
certificate-issuer = Issuer
certificate-issued = Issued on
certificate-until = Valid until
certificate-for-good = no end
certificate-day = { $year }-{ $month }-{ $day }
certificate-code =
    The code holds the signed credential. Save it as a file as it is, then check it offline:
    rolecall verify FILE --key ISSUER.key
    Whether it was suspended or revoked only the issuer can tell.
    The log's checkpoint that its proof goes by:
failure-no-font = { $path } is no font.
failure-no-font-help = An OpenType or TrueType font is wanted (.otf, .ttf).
failure-not-ours = Credential { $number } was not signed for this store, or was changed; it cannot be printed.
failure-not-ours-help = Check the file with rolecall verify; name the issuing store with --store.
failure-characters = The font lacks these characters: { $characters }.
failure-characters-help = Give a font that has them with --font FILE, such as Noto Sans CJK SC, which is free.
failure-code-too-long = The credential is too long for a QR code.
failure-code-too-long-help = Shorten its title or the issuer's name.
failure-no-page = The PDF cannot be made: { $reason }.

verify-growth = Log { $origin }: from { $old } records to { $new }
verify-checkpoint = Checkpoint: log { $origin } has { $size } records
verify-signer-trusted = Signature: by a trusted party for its own log
verify-signer-unknown = Signature: by no trusted party, or something was changed
verify-signer-unchecked = Signature: not checked, no public key is at hand; give it with --key FILE
verify-growth-good = Growth: every record before the first checkpoint is there, unchanged
verify-growth-bad = Growth: wrong; records before the first checkpoint were changed or cut
verdict-proved = Verdict: proved.
failure-not-grown = The log has not grown from what it was in { $file }: records before that were changed or cut.
failure-not-grown-help = rolecall log verify --checkpoint says which one.
