export const datesSentences = {
  'extension.by-leader': () =>
    '按本单位的设置，延期由审签领导批准：请点「申请延期」，领导同意后自动记下。改这一条在「设置—审签与登录」。',
  'extension.recorded': () => '按本单位的设置，延期由经办人登记，写明批准人或批准机关，不必申请。',
  'extension.waiting': ({ by }: { by: string }) => `${by}已经申请延期，等领导答复，不必再申请。`,
  'extension.answer-first': ({ by }: { by: string }) => `${by}已经申请延期，请直接答复那一项申请。`,
  'deadline.none': () => '这件没有需要我方办复的期限，不必登记延期、暂停或恢复。',
  'deadline.done': ({ label, day }: { label: string; day: string }) =>
    `「${label}」已在${day}办理，期限已经了结，不再延期、暂停或恢复。`,
  'deadline.before-assigned': ({ day, assigned }: { day: string; assigned: string }) =>
    `${day}早于交办日期${assigned}，请核对所填日期，或先更正交办日期。`,
  'deadline.extend-earlier': ({ until, due }: { until: string; due: string }) =>
    `延期后的日期${until}不晚于现在的期限${due}，请填写更晚的日期。`,
  'deadline.extend-beyond': ({ latest, source }: { latest: string; source: string }) =>
    `最长只能延至${latest}（${source}），请填写不晚于这一天的日期。`,
  'deadline.extend-after-end': ({ on, until }: { on: string; until: string }) =>
    `批准日期${on}晚于延期后的日期${until}，延期已经没有意义，请核对批准日期和延至的日期。`,
  'deadline.extend-idle': ({ due }: { due: string }) =>
    `登记以后期限仍是${due}，延期不起作用，没有登记；请填写更晚的日期。`,
  'deadline.pause-idle': ({ day, due }: { day: string; due: string }) =>
    `规定的期限到${day}前已经满了，${due}只是遇休息日顺延到的一天，这时暂停不起作用；需要时请登记延期。`,
  'deadline.resume-idle': ({ from, to }: { from: string; to: string }) =>
    `${from}至${to}之间的日子本来就不计入期限（休息日、起算以前，或在后来批准的延期以前），这次暂停不改变期限；请核对恢复日期，或撤回这次暂停。`,
  'deadline.start-after-due': ({ day, due }: { day: string; due: string }) =>
    `更正后的${day}晚于交办单位限时${due}，请先核对限时日期。`,
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
  'calendar.no-change': ({ year }: { year: string }) => `这些日子与${year}年现有的安排相同，没有改动，不必保存。`,
  'calendar.not-supplied': ({ year }: { year: string }) =>
    `${year}年没有另行录入，或程序没有自带这一年的数据，没有可以恢复的；要改请用「更正这一年」。`,
  'rules.unsound': ({ problem }: { problem: string }) => `期限规则没有保存：${problem}`,
  'rules.not-a-pack': ({ file }: { file: string }) =>
    `「${file}」不是从本程序导出的期限规则文件，请选择导出的 .json 文件。`,
  'rules.all-same': ({ file }: { file: string }) => `「${file}」里的规则都与现有的相同，没有新建版本。`,
  'rules.same': ({ name, version }: { name: string; version: number }) =>
    `与「${name}」第${version}版完全相同，没有新建版本。`,
} as const;
