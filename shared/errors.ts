/**
 * Every refusal the program can give: its code, and the Chinese sentence that says what happened and what to do.
 * Handlers throw `refuse('code', {…})`; the door turns it into `{ok: false, error}`.
 */
const sentences = {
  'input.invalid': ({ message }: { message: string }) => message,
  'operation.unknown': ({ operation }: { operation: string }) =>
    `没有「${operation}」这项操作，请用 --help 查看全部操作。`,
  'operation.not-allowed': ({ label, who }: { label: string; who: string }) =>
    `「${label}」只有${who}可以办理，请换用相应账号登录。`,
  'operation.crashed': ({ reference }: { reference: string }) =>
    `程序内部出错，本次操作没有生效。请重试；若仍出错，请把编号 ${reference} 告诉管理员。`,
  'program.silent': () => '程序没有回应，可能已经关闭。请重新启动程序后再试；您写的内容仍在页面上。',
  'session.needed': () => '请先登录。',
  'session.wrong': ({ left }: { left: number }) =>
    left > 0 ? `账号或密码不对，还可以试${left}次。` : '账号或密码不对。',
  'session.wait': ({ minutes }: { minutes: number }) => `密码连续输错5次，请${minutes}分钟后再试，或请管理员重设密码。`,
  'session.disabled': () => '这个账号已停用，请联系管理员。',
  'office.missing': () => '还没有设置单位信息，请先完成首次设置。',
  'office.exists': () => '单位信息已经设置过，请用管理员账号登录后在「设置」中修改。',
  'account.taken': ({ name }: { name: string }) => `账号「${name}」已有人使用，请换一个。`,
  'account.last-admin': () => '至少要保留一个可用的管理员账号，请先指定另一位管理员。',
  'account.wrong-password': () => '原密码不对，请重新输入。',
  'unit.taken': ({ name }: { name: string }) => `单位名录中已有「${name}」，可直接选用或修改原有条目。`,
  'statistics.empty': ({ year }: { year: number | null }) =>
    `${year === null ? '' : `${year}年`}没有登记过承办件，没有可以导出的内容，请换一个年份。`,
  'list.empty': () => '没有可以导出的行，请放宽筛选条件后再导出。',
  'list.too-long': ({ rows }: { rows: number }) =>
    `共${rows}行，一个 .xlsx 表格放不下（最多1048575行）。请改为导出 .csv，或缩小筛选范围。`,
  'schedule.empty': () => '没有在办的期限可以导出；收件登记以后再来。',
  'chase.not-late': ({ unit }: { unit: string }) =>
    `「${unit}」没有逾期未回的会办意见，不必催办；请刷新后查看最新情况。`,
  'chase.too-early': ({ unit, on }: { unit: string; on: string }) =>
    `「${unit}」刚催办过，下一次催办应在${on}；如需更密，请管理员改小催办间隔。`,
  'section.taken': ({ name }: { name: string }) => `已有科室「${name}」，可直接修改原有条目。`,
  'person.account-taken': ({ name }: { name: string }) => `这个账号已经记在「${name}」名下，请先改正那一条。`,
  'table.nothing': ({ reason }: { reason: string }) => `表里没有一行可以导入（${reason}），请改正后重新粘贴。`,
  'proposal.duplicate': ({ number, title, registeredOn }: { number: string; title: string; registeredOn: string }) =>
    `第${number}号已在${registeredOn}登记过（${title}），可打开原件，或改正届次、编号。`,
  'record.missing': ({ what }: { what: string }) => `没有找到这${what}，可能已被删除或编号有误，请刷新后再试。`,
  'record.stale': ({ what, who, at }: { what: string; who: string; at: string }) =>
    `${who}已在${at}修改过这份${what}，您的改动没有保存。请刷新后对照修改，您写的文字仍在页面上。`,
  'stage.wrong': ({ move, stage }: { move: string; stage: string }) =>
    `现在是「${stage}」，不能${move}，请刷新页面查看最新进展。`,
  'stage.in-review': () => '稿件正在审签，不能修改。需要改动请先撤回送审，或请领导退回。',
  'role.no-letter': () => '这件的办理方式是参阅，不需要答复函；如需答复，请先改正办理方式。',
  'opinion.not-lead': () => '只有我方主办的件才征求会办意见，请核对办理方式。',
  'opinion.not-asked': ({ unit }: { unit: string }) =>
    `没有向「${unit}」征求过会办意见，请先把它列为会办单位并发出征求意见函。`,
  'opinion.already-asked': ({ unit }: { unit: string }) =>
    `已经向「${unit}」征求过意见，不必重复；可修改它的反馈期限。`,
  'opinion.none-asked': () => '还没有向会办单位征求过意见，请先选择会办单位并征求意见，再导出函件。',
  'opinion.same': ({ unit, version }: { unit: string; version: number }) =>
    `这份意见与「${unit}」第${version}版完全相同，没有重复登记。`,
  'opinion.empty': ({ file }: { file: string }) => `「${file}」里没有读到文字，请检查文件，或直接粘贴意见。`,
  'merge.nothing': () => '还没有收到会办意见，收到后再汇总。',
  'letter.unfinished': ({ problems }: { problems: string }) => `稿件还不能送审：${problems}`,
  'letter.not-submitted': () => '稿件还没有送审，不能审签。',
  'letter.old-version': ({ version, current }: { version: number; current: number }) =>
    `您看到的是第${version}版，经办人已送审第${current}版，请刷新后审阅最新版再办理。`,
  'letter.not-signed': () => '答复函还没有签发，不能导出正式文本；可导出「送审稿」。',
  'letter.conflicts-open': ({ count }: { count: number }) =>
    `还有${count}处会办意见的数据不一致没有处理，请先处理或注明理由。`,
  'letter.blocked': ({ problems }: { problems: string }) => `这封函还不能导出：${problems}`,
  'paper.not-for': ({ paper }: { paper: string }) => `这件现在不能做${paper}：办理方式或办理进度不合，请核对登记情况。`,
  'paper.fact-missing': ({ label }: { label: string }) => `请填写${label}。`,
  'paper.fact-unknown': ({ name }: { name: string }) => `这份文书没有「${name}」一项，请核对。`,
  'paper.fact-wrong': ({ label, want }: { label: string; want: string }) => `${label}应为${want}，请改正。`,
  'print.no-pdf': () => '在浏览器中打开时，请按「打印」，在打印窗口的目标打印机中选「另存为 PDF」（边距选「无」）。',
  'print.failed': () => '没有能够做成 PDF，请检查打印页面是否已全部显示，再试一次。',
  'day.ahead': ({ what, day }: { what: string; day: string }) => `${what}（${day}）还没有到，请核对日期。`,
  'day.before-assigned': ({ what, day, assignedOn }: { what: string; day: string; assignedOn: string }) =>
    `${what}（${day}）早于交办日期（${assignedOn}），请核对；交办日期有误的，先修改登记。`,
  'entry.gone': () => '这条登记已经更正或作废，请刷新后看最新的一条。',
  'delivery.not-signed': () => '答复函还没有签发，不能登记送达、上传和公开；请先送审、签发。',
  'delivery.too-early': ({ what, day, signedOn }: { what: string; day: string; signedOn: string }) =>
    `${what}（${day}）早于签发日期（${signedOn}），请核对日期。`,
  'delivery.other': () => '更正只改这一位收函人的送达；给别人的请另行登记。',
  'delivery.has-feedback': ({ recipient, day }: { recipient: string; day: string }) =>
    `${recipient}已在${day}反馈，送达不能作废，也不能改到反馈之后；反馈登记有误的，先更正或作废反馈。`,
  'delivery.twice': ({ recipient, day }: { recipient: string; day: string }) =>
    `${recipient}已在${day}登记过送达；登记有误的，请在原来那条上更正。`,
  'publication.no-consent': () => '提出人不同意公开，不能登记为公开；如已同意，请先修改登记中的公开意愿。',
  'feedback.not-ours': () => '我方会办或参阅的件由主办单位征询意见，不在这里登记反馈。',
  'feedback.stranger': ({ respondent }: { respondent: string }) =>
    `「${respondent}」不是本件的收函人，请从收函人中选择；名单有误的，先修改登记。`,
  'feedback.not-delivered': ({ respondent }: { respondent: string }) =>
    `答复函还没有送达${respondent}，不能登记反馈；请先登记送达。`,
  'feedback.too-early': ({ day, deliveredOn }: { day: string; deliveredOn: string }) =>
    `反馈日期（${day}）早于送达日期（${deliveredOn}），请核对日期。`,
  'feedback.twice': ({ respondent }: { respondent: string }) =>
    `${respondent}对本次答复已有反馈；登记有误的，请在原来那条上更正，重新办理后再登记新的反馈。`,
  'feedback.off-scale': ({ word, words }: { word: string; words: string }) =>
    `「${word}」不在现用的档次中，请选择：${words}；档次可在「设置」中修改。`,
  'feedback.no-reason': () => '评价为不满意的，请写明原因。',
  'transfer.too-early': ({ day, askedOn }: { day: string; askedOn: string }) =>
    `答复日期（${day}）早于退办申请日期（${askedOn}），请核对日期。`,
  'combine.is-part': ({ number }: { number: string }) =>
    `第${number}号已经并入另一件，请到那一件上并案，或先取消并案。`,
  'combine.unfit': ({ number, words }: { number: string; words: string }) => `第${number}号不能并入：${words}。`,
  'combine.not-part': () => '这件没有并入别的件，不必取消并案。',
  'combine.not-with': ({ number }: { number: string }) => `第${number}号没有并入本件，不能带入稿件。`,
  'combine.no-draft': () => '本件还没有稿件，写好后再带入并案各件。',
  'split.not-split': () => '只有分办的件才登记分工，请核对办理方式。',
  'carry.not-later': ({ number, term, meeting }: { number: string; term: number; meeting: number }) =>
    `第${number}号现在是第${term}届第${meeting}次会议，要转入的届次应在它之后。`,
  'archive.taken': ({ archiveNumber, number }: { archiveNumber: string; number: string }) =>
    `归档号${archiveNumber}已用于第${number}号，请换一个，或打开那一件核对。`,
  'commitment.not-signed': () => '答复函还没有签发，承诺以签发的文字为准；请先签发。',
  'commitment.past': ({ day, signedOn }: { day: string; signedOn: string }) =>
    `完成时限（${day}）早于答复函签发日期（${signedOn}），请核对日期。`,
  'commitment.milestone-late': () => '节点日期晚于承诺的完成时限，请改早节点，或先调整承诺的时限。',
  'commitment.milestone-done': () => '这个节点已经登记完成，不必重复登记。',
  'commitment.twice': () => '这项承诺已经登记过，可在原来那项上登记进展。',
  'commitment.same-class': ({ toClass }: { toClass: string }) => `办理结果类别现在就是${toClass}，不必调整。`,
  'commitment.still-open': ({ count, toClass }: { count: number; toClass: string }) =>
    `还有${count}项承诺没有落实，不能调整为${toClass}；请先登记承诺已落实。`,
  'number.voided': () => '这个文号已经作废，不必重复办理。',
  'deadline.none': () => '这件没有需要我方办复的期限，不必登记延期、暂停或恢复。',
  'deadline.done': ({ label, day }: { label: string; day: string }) =>
    `「${label}」已在${day}办理，期限已经了结，不再延期、暂停或恢复。`,
  'deadline.before-assigned': ({ day, assigned }: { day: string; assigned: string }) =>
    `${day}早于交办日期${assigned}，请核对所填日期，或先更正交办日期。`,
  'deadline.extend-earlier': ({ until, due }: { until: string; due: string }) =>
    `延期后的日期${until}不晚于现在的期限${due}，请填写更晚的日期。`,
  'deadline.extend-beyond': ({ latest, source }: { latest: string; source: string }) =>
    `最长只能延至${latest}（${source}），请填写不晚于这一天的日期。`,
  'deadline.no-longer-limit': () => '期限规则没有规定延期的期限，请填写延至哪一天。',
  'deadline.paused': ({ day }: { day: string }) => `期限已从${day}起暂停，请先恢复，再登记新的暂停。`,
  'deadline.pause-order': ({ day }: { day: string }) => `上一次暂停到${day}才恢复，新的暂停不能早于这一天。`,
  'deadline.pause-late': ({ day }: { day: string }) => `期限${day}已经到期，之后暂停不起作用；需要时请登记延期。`,
  'deadline.not-paused': () => '期限没有暂停，不必恢复。',
  'deadline.resume-order': ({ day }: { day: string }) => `恢复日期应晚于暂停日期${day}，请核对。`,
  'deadline.same-start': ({ what }: { what: string }) => `${what}本来就是这一天，不必更正。`,
  'deadline.start-order': ({ assigned, received }: { assigned: string; received: string }) =>
    `收到日期${received}早于交办日期${assigned}，请核对后再更正。`,
  'deadline.nothing-to-undo': () => '没有可以撤回的期限记录。',
  'calendar.contradiction': ({ problems }: { problems: string }) => `放假安排有矛盾，没有保存：${problems}`,
  'rules.unsound': ({ problem }: { problem: string }) => `期限规则没有保存：${problem}`,
  'rules.not-a-pack': ({ file }: { file: string }) =>
    `「${file}」不是从本程序导出的期限规则文件，请选择导出的 .json 文件。`,
  'rules.all-same': ({ file }: { file: string }) => `「${file}」里的规则都与现有的相同，没有新建版本。`,
  'rules.same': ({ name, version }: { name: string; version: number }) =>
    `与「${name}」第${version}版完全相同，没有新建版本。`,
  'package.not-one': ({ file }: { file: string }) => `「${file}」不是本程序导出的案卷包，请选择导出的 .zip 文件。`,
  'package.other-format': ({ file, format }: { file: string; format: string }) =>
    `「${file}」是第${format}版格式的案卷包，本程序读第1版。请升级程序，或请对方用同一版本重新导出。`,
  'package.changed': ({ file }: { file: string }) =>
    `「${file}」在签名以后被改动过，或签名不是这份案卷的，不能导入。请向对方重新索取。`,
  'package.part-changed': ({ file, part }: { file: string; part: string }) =>
    `「${file}」里的「${part}」与清单上的校验值不符，可能被改动或损坏，不能导入。请向对方重新索取。`,
  'package.part-missing': ({ file, part }: { file: string; part: string }) =>
    `「${file}」里缺少清单上的「${part}」，不能导入。请向对方重新索取。`,
  'package.part-extra': ({ file, part }: { file: string; part: string }) =>
    `「${file}」里多出清单上没有的「${part}」，可能被人加了东西，不能导入。`,
  'package.part-twice': ({ file, part }: { file: string; part: string }) =>
    `「${file}」里有两个「${part}」，不知以哪个为准，不能导入。`,
  'package.link': ({ file, part }: { file: string; part: string }) =>
    `「${file}」里的「${part}」是指向别处的链接，可能是恶意文件，已拒绝读取。`,
  'package.unsound': ({ file, problem }: { file: string; problem: string }) =>
    `「${file}」签名有效，但内容不合格式（${problem}），没有导入。请把它交给管理员查看。`,
  'package.too-large': ({ limit }: { limit: string }) =>
    `这件的附件合计超过${limit}，一个案卷包放不下。请把大的附件另行拷贝，并在本机改为较小的文件后再导出。`,
  'package.blocked': ({ reason }: { reason: string }) => `没有导入：${reason}`,
  'package.nothing': () => '包里的内容本机都有，也没有选取包里的栏目，没有要导入的。',
  'file.too-large': ({ file, limit }: { file: string; limit: string }) =>
    `「${file}」超过${limit}，没有读取。请确认选对了文件，或把内容拆开。`,
  'file.empty': ({ file }: { file: string }) => `「${file}」是空文件，请重新选择。`,
  'file.wrong-type': ({ file, want }: { file: string; want: string }) =>
    `「${file}」的内容与文件类型不符或不能识别，请选择${want}。`,
  'file.encrypted': ({ file }: { file: string }) => `「${file}」设有密码，请在 WPS 或 Word 中取消密码后再选。`,
  'file.broken': ({ file }: { file: string }) => `「${file}」已损坏，打不开。请在 WPS 或 Word 中另存一份后再选。`,
  'file.bomb': ({ file }: { file: string }) => `「${file}」解压后过大，可能是恶意文件，已拒绝读取。`,
  'file.reaching': ({ file }: { file: string }) =>
    `「${file}」里有指向别处的路径（例如含「..」），可能是恶意文件，已拒绝读取。`,
  'file.is-other': ({ file, is, todo }: { file: string; is: string; todo: string }) =>
    `「${file}」实际是${is}，${todo}。`,
  'file.scanned': ({ file }: { file: string }) => `「${file}」是扫描件，没有文字，请先用识别软件转成文字后再选。`,
  'file.no-converter': ({ file, ending, want }: { file: string; ending: string; want: string }) =>
    `这台电脑没有装 LibreOffice，读不了 ${ending}（「${file}」）；请在 WPS 或 Word 中另存为 ${want} 后再选。`,
  'file.not-converted': ({ file, want }: { file: string; want: string }) =>
    `LibreOffice 没有能够打开「${file}」，文件可能已损坏；请在 WPS 或 Word 中另存为 ${want} 后再选。`,
  'reader.slow': ({ file }: { file: string }) =>
    `读「${file}」用时过长，已停下；其余文件不受影响。请在 WPS 或 Word 中把它拆小或另存一份后再选。`,
  'reader.heavy': ({ file }: { file: string }) =>
    `读「${file}」占用内存过多，已停下；其余文件不受影响。请在 WPS 或 Word 中把它拆小或另存一份后再选。`,
  'file.missing': ({ file }: { file: string }) => `附件「${file}」在数据文件夹中找不到了，请从备份中恢复。`,
  'file.damaged': ({ file }: { file: string }) => `附件「${file}」与入库时不一致，可能被改动或损坏，请从备份中恢复。`,
  'letters.none': ({ file }: { file: string }) => `「${file}」不是答复函，没有可入库的内容。`,
  'import.batch-state': ({ name, state, what }: { name: string; state: string; what: string }) =>
    `导入批次「${name}」现在是「${state}」，不能${what}。`,
  'import.same-file': ({ file }: { file: string }) => `「${file}」已在本批次中，没有重复添加。`,
  'import.stored-file': ({ file, batch }: { file: string; batch: string }) =>
    `「${file}」已随批次「${batch}」入库，没有再读；要改正其中的件，请先撤销那一批。`,
  'import.cut-off': ({ file }: { file: string }) => `「${file}」没有读完，请重新添加。`,
  'import.stopped': ({ file }: { file: string }) => `「${file}」已停止读取，读到的部分没有留下；需要时请重新添加。`,
  'import.nothing': ({ file }: { file: string }) => `「${file}」里没有读到文字或表格，请检查文件。`,
  'import.still-reading': ({ file }: { file: string }) => `「${file}」正在读取，请等它读完，或停止读取后再办。`,
  'import.partly-stored': ({ what }: { what: string }) => `${what}中有的件已经入库，不能改动；需要时请先撤销这一批。`,
  'import.crashed': ({ file }: { file: string }) => `读取「${file}」时程序出错，没有读进来；请把文件另存一份后再试。`,
  'import.not-written': () => '写入时程序出错，这一件没有存进来；可以再试一次，仍不行的请交管理员查看运行日志。',
  'import.record-stored': () => '这一件已经入库，不能再改；需要时请先撤销这一批。',
  'import.other-batch': () => '两条记录不在同一批次，不能合并。',
  'import.only-source': () => '这条记录只有一个来源，不必拆开。',
  'import.depended': ({ batch, names }: { batch: string; names: string }) =>
    `批次「${batch}」不能撤销，后来已经用到其中的件：${names}。稿件引用的文字删去后可以撤销；更正过、补存过函件的件不能随整批撤销。`,
  'import.host-not-stored': () => '要并入的那一件还没有入库；请先把那一件入库，或改为单独入库。',
  'import.host-in-hand': () => '要并入的是本机的办理件，函件请到那一件上登记；这一条可改为不入库，或单独入库。',
  'import.nothing-stored': ({ name }: { name: string }) => `导入批次「${name}」没有入库的件，不必撤销。`,
  'letters.no-unit': () => '这封答复函没有读出答复单位，不能套公文格式。请先在入库前补上答复单位。',
  'case.unreadable': ({ label, reason }: { label: string; reason: string }) =>
    `这样写不能作为「${label}」：${reason}；请改写，或留空。`,
  'reference.cited': ({ items }: { items: string }) =>
    `${items}的稿件引用了这份资料，不能删去：资料留着，才说得清引文的出处。`,
  'template.not-docx': ({ file }: { file: string }) =>
    `「${file}」不是 .docx 文档，不能用作模板。请在 WPS 或 Word 中另存为「Word 文档（*.docx）」后再选。`,
  'template.macros': ({ file }: { file: string }) =>
    `「${file}」带有宏，为安全起见不能用作模板。请另存为不带宏的 .docx 后再选。`,
  'template.foreign': ({ file, what }: { file: string; what: string }) =>
    `「${file}」里有${what}，为安全起见不能用作模板。请在 WPS 或 Word 中删去后再选。`,
  'template.faulty': ({ problems }: { problems: string }) => `这份模板还不能用：${problems}`,
  'template.taken': ({ name }: { name: string }) => `已有名为「${name}」的模板，请换一个名称，或先停用原来的。`,
  'template.no-place': ({ name, fields }: { name: string; fields: string }) =>
    `模板「${name}」里没有${fields}的位置，导出会丢掉这些内容。请在模板中补上，或改用程序的公文格式。`,
  'storage.full': () => '磁盘空间不足，本次操作没有保存。请清理磁盘后重试。',
  'storage.read-only': ({ folder }: { folder: string }) =>
    `数据文件夹不能写入：${folder}。请检查权限，或用 --data 换一个文件夹。`,
  'storage.newer': ({ folder }: { folder: string }) =>
    `数据是由更新版本的程序建立的：${folder}。请安装新版本后再打开；数据没有改动。`,
  'storage.damaged': ({ folder }: { folder: string }) => `数据库打不开：${folder}。请从备份文件夹恢复最近一份备份。`,
  'storage.in-use': ({ address }: { address: string }) =>
    `这个数据文件夹已经打开${address ? `，请使用 ${address}` : ''}。`,
  'storage.busy': () => '另一处正在写入数据，请稍候再试。',
  'request.too-large': ({ limit }: { limit: string }) =>
    `一次送来的内容超过${limit}，没有处理。请分几次办理，或换小一些的文件。`,
  'request.malformed': () => '送来的内容不合格式，没有处理。请刷新页面后重试。',
  'request.foreign': () => '这个请求不是从本程序的页面发出的，没有处理。请从程序显示的网址打开页面。',
  'host.port-taken': ({ port }: { port: number }) => `端口${port}已被别的程序占用，请换一个端口，或去掉 --port。`,
  'host.no-page': () => '页面文件还没有生成，请用 npm start 启动程序。',
} as const;

type Sentences = typeof sentences;
export type RefusalCode = keyof Sentences;
type Facts<C extends RefusalCode> = Parameters<Sentences[C]> extends [infer F] ? [facts: F] : [];

/** `field` names the input a form should mark, a dotted path. */
export type Failure = { code: RefusalCode; message: string; field?: string; proposalId?: number };
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure };

export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

export function refusal<C extends RefusalCode>(code: C, ...facts: Facts<C>): Refusal {
  const say = sentences[code] as (facts?: unknown) => string;
  return new Refusal({ code, message: say(facts[0]) });
}

/** The same refusal, pointing at the form's field that caused it, or at the item that stands in the way. */
export function at(failed: Refusal, where: { field?: string; proposalId?: number }): Refusal {
  return new Refusal({ ...failed.failure, ...where });
}
