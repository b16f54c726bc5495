export const letterSentences = {
  'role.no-letter': () => '这件的办理方式是参阅，不需要答复函；如需答复，请先改正办理方式。',
  'letter.other-kind': ({ is, owed }: { is: string; owed: string }) =>
    `保存的一稿是${is}，按现在的办理方式应写${owed}；请打开拟稿页核对抬头和正文，保存后再送审。`,
  'letter.unfinished': ({ problems }: { problems: string }) => `稿件还不能送审：${problems}`,
  'letter.proof-open': ({ count, words }: { count: number; words: string }) =>
    `校核有${count}处须改正的没有改：${words}${count > 5 ? '……' : ''}。改正后再送审；确需照送的，请确认。`,
  'letter.proof-stops': ({ count, words }: { count: number; words: string }) =>
    `校核有${count}处须改正的没有改，按本单位的设置不能送审：${words}${count > 5 ? '……' : ''}。请在「校核」里改正，或注明理由忽略。`,
  'letter.not-submitted': () => '稿件还没有送审，不能审签。',
  'letter.unchanged': ({ by, day, number }: { by: string; day: string; number: string }) =>
    `这一稿${by}已在${day}签发，文号${number}，签发后文字没有改动，不必再送审。`,
  'letter.signed-already': ({
    by,
    day,
    version,
    number,
  }: {
    by: string;
    day: string;
    version: number;
    number: string;
  }) => `${by}已在${day}签发第${version}版，文号${number}，不必再签。`,
  'letter.old-version': ({ version, current }: { version: number; current: number }) =>
    `您看到的是第${version}版，经办人已送审第${current}版，请刷新后审阅最新版再办理。`,
  'letter.others-submission': ({ who }: { who: string }) =>
    `这一稿是${who}送审的，按本单位的设置只由送审人撤回；请${who}撤回，或请领导退回修改。`,
  'remark.settled': ({ by }: { by: string }) => `这条批注${by}或其他领导已了结，不必再答复。`,
  'remark.open': () => '这条批注经办人还没有答复，不必再提一次。',
  'remark.other-words': ({ words }: { words: string }) =>
    `送审的一稿里没有「${words}」这几个字，请刷新后重新选字再批。`,
  'step.none': ({ act }: { act: string }) => `这一稿审签前的步骤已经办完，正等审签领导签发，不能${act}。`,
  'step.own': () => '这一稿是您自己写的或送审的，按本单位的设置须由另一位来审核。',
  'step.others': ({ act, step, who }: { act: string; step: string; who: string }) =>
    `这一稿正在「${step}」，由${who}办，您不能${act}。`,
  'sign.step': ({ step, who }: { step: string; who: string }) =>
    `这一稿还没有办完「${step}」，由${who}办完以后才能签发。`,
  'remark.others': ({ by }: { by: string }) => `这条批注是${by}写的，由${by}或审签领导了结。`,
  'sign.own': () => '这一稿是您自己写的或送审的，按本单位的设置须由另一位审签领导签发。',
  'sign.responsible': ({ name }: { name: string }) =>
    `这件的责任领导是${name}，按本单位的设置只由责任领导签发。需要换人的，请经办人在「拟办分派」里改责任领导。`,
  'sign.stead': ({ name }: { name: string }) => `这件的责任领导是${name}，请写明由您代签的理由，再签发。`,
  'letter.not-signed': () => '答复函还没有签发，不能导出正式文本；可导出「送审稿」。',
  'letter.conflicts-open': ({ count }: { count: number }) =>
    `还有${count}处会办意见的数据不一致没有处理，请先处理或注明理由。`,
  'letter.blocked': ({ problems }: { problems: string }) => `这封函还不能导出：${problems}`,
  'letter.changed-outside': ({ what, found, way }: { what: string; found: string; way: string }) =>
    `${what}不能用：${found}。${way}`,
  'draft.changed-outside': ({ what, found, way }: { what: string; found: string; way: string }) =>
    `${what}不能用：${found}。${way}`,
  'revised.not-docx': ({ file, old }: { file: string; old: boolean }) =>
    old
      ? `「${file}」是 .doc 或 .wps 文件，里面的修订和批注读不出来。请在 WPS 或 Word 里打开它，另存为 Word 文档（.docx），再读回。`
      : `「${file}」不是 Word 文档（.docx）。请读回由「导出征求修改稿」导出、改好后以 .docx 保存的那份文件。`,
  'revised.other-item': ({ file, whose }: { file: string; whose: string }) =>
    `「${file}」是${whose}导出的征求修改稿，不是这件的，没有读取。请到那一件的拟稿页读回。`,
  'revised.other-letter': ({ file }: { file: string }) =>
    `「${file}」里的文字与这件的稿件大多对不上，看来不是这封函，没有读取。请核对文件。`,
  'revised.nothing': ({ file, version, apart }: { file: string; version: string; apart: string }) =>
    `「${file}」与${version}文字相同，没有修改，也没有批注。${apart}`,
  'revised.unknown': ({ key }: { key: string }) => `文件里没有「${key}」这一处修改或批注，请重新读回再定。`,
  'changes.lying': () => '稿件正在审签，不能核对无误；请先撤回送审，核对文字，再送审。',
  'changes.others': () => '核对以后又有内容变动，请刷新后再核对一遍。',
  'changes.none': () => '没有可以按现有内容封存的改动，请刷新后再看。',
  'print.no-pdf': () => '在浏览器中打开时，请按「打印」，在打印窗口的目标打印机中选「另存为 PDF」（边距选「无」）。',
  'print.failed': () => '没有能够做成 PDF，请检查打印页面是否已全部显示，再试一次。',
  'letters.no-unit': () => '这封答复函没有读出答复单位，不能套公文格式。请先在入库前补上答复单位。',
} as const;
