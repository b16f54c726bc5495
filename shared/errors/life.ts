export const lifeSentences = {
  'stage.wrong': ({ move, stage }: { move: string; stage: string }) =>
    `现在是「${stage}」，不能${move}，请刷新页面查看最新进展。`,
  'role.not-for': ({ move, role }: { move: string; role: string }) =>
    `办理方式是「${role}」的件不能${move}；办理方式有误的，先修改登记。`,
  'role.in-review': () => '稿件正在审签，不能改办理方式。需要更改的，请先撤回送审，或请领导退回。',
  'role.signed': ({ letter, to }: { letter: string; to: string }) =>
    `这件的${letter}已经签发，不能改为「${to}」；确需更改的，先请领导作废文号。`,
  'role.closed': ({ to }: { to: string }) => `这件已经办结，不能改为「${to}」；确需更改的，先恢复办理。`,
  'act.lacks': ({ move, words }: { move: string; words: string }) => `还不能${move}：${words}。`,
  'close.too-early': ({ day, what, on }: { day: string; what: string; on: string }) =>
    `办结日期（${day}）早于${what}（${on}），请核对日期。`,
  'close.unsatisfied': ({ names }: { names: string }) =>
    `${names}对办理结果不满意，应当重新办理、再次答复。已经再次答复或者说明过、仍要办结的，请确认。`,
  'closed.undone': ({ words }: { words: string }) =>
    `这件已经办结，这样改后就不再是办结的样子：${words}。请先「恢复办理」，再修改。`,
  'stage.in-review': () => '稿件正在审签，不能修改。需要改动请先撤回送审，或请领导退回。',
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
} as const;
