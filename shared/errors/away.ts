export const awaySentences = {
  'away.gone': ({ who, why, act }: { who: string; why: string; act: string }) =>
    `这件由${who}带走办理（${why}），还没有带回，现在不能${act}。请先收下带回包；不等的，在这件的页面上点「不再带走」，再${act}。`,
  'away.brought': ({ office, act }: { office: string; act: string }) =>
    `这件是从${office}带出来办的，${act}要回单位办。请做带回包，在单位收下以后再${act}。`,
  'away.no-register': ({ office }: { office: string }) =>
    `这台电脑是从带走包开始的，文号登记簿在${office}，不能在这里编号。带回单位以后再编号。`,
  'away.already': ({ number, who }: { number: string; who: string }) =>
    `第${number}号已由${who}带走，还没有带回，不能再带走一次。请先收下带回包，或在那件的页面上点「不再带走」。`,
  'away.in-review': ({ number }: { number: string }) =>
    `第${number}号正在审签，不能带走。请先撤回送审，或等领导签发、退回以后再带走。`,
  'away.foreign': ({ number, office }: { number: string; office: string }) =>
    `第${number}号是从${office}带出来的，不能再从这台电脑带走。要交给别人办的，请先带回单位。`,
  'away.together': ({ number, other, act }: { number: string; other: string; act: string }) =>
    `第${number}号与第${other}号并案办理，要一起${act}。请把第${other}号也选上。`,
  'away.not-away': () => '这件没有带走，或已经带回，请刷新页面。',
  'away.not-one': ({ file }: { file: string }) => `「${file}」不是带走办理的包，请选择「带走办理」做出的 .zip 文件。`,
  'away.own': ({ file }: { file: string }) =>
    `「${file}」是这台电脑自己做的带走包，要在带去的那台电脑上打开。带回来的是「带回包」。`,
  'away.other-office': ({ office, own }: { office: string; own: string }) =>
    `这个带走包是${office}的，这台电脑上是${own}，不能打开。交给别的单位的件，请用「导出案卷包」。`,
  'away.not-ours': ({ office }: { office: string }) =>
    `这个带回包对应的带走包不是在这里做的（包里写的单位是${office}）。请在做带走包的那台主机上收下。`,
  'away.opened': ({ day }: { day: string }) => `这个带走包已在${day}打开过，没有再打开，里面的件保持现在的样子。`,
  'away.returned': ({ day, by }: { day: string; by: string }) =>
    `这个带回包已由${by}在${day}收下，没有再收，里面的件保持现在的样子。`,
  'away.stopped': ({ title, reason }: { title: string; reason: string }) =>
    `${title}没有收成，整个包都没有收：${reason}可以先把这件勾为「这次不收」，收下其余的。`,
  'away.nothing': () => '这个包里的件一件也不能收下，没有改动任何内容。请看每件写明的原因。',
  'away.wrong-way': ({ file, is }: { file: string; is: string }) => `「${file}」是${is}，不能在这里用。`,
} as const;
