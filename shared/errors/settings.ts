export const settingsSentences = {
  'office-file.not-one': ({ file }: { file: string }) =>
    `「${file}」不是本单位设置的文件，请选择「设置—带走设置」做出的 .zip 文件。`,
  'office-file.newer': ({ file, program }: { file: string; program: string }) =>
    `「${file}」是较新的程序（${program}）做的，里面可能有本程序不认识的设置，没有收。请先把本机的程序升级到同一版本。`,
  'office-file.unread': ({ file }: { file: string }) =>
    `「${file}」读不出来。请看文件还在不在、U盘插好没有，再试一次。`,
  'office-file.missing': ({ file }: { file: string }) =>
    `没有「${file}」这个设置文件。请看文件名写得对不对、U盘插好没有。`,
  'office-file.no-office': ({ file }: { file: string }) =>
    `「${file}」里没有单位信息，不能从它开始。请在原来的电脑上重新导出，勾上「单位信息」；或先填单位信息，再到「设置—带走设置」里收下。`,
  'office-file.none-ready': () => '没有备好的设置文件，请选择一个。',
  'office-file.nothing': () => '选的这几项，本机的与文件里的都一样，没有改动任何内容。',
  'office-file.not-in': ({ part }: { part: string }) => `这个文件里没有「${part}」，请重新查看文件再选。`,
  'office-file.moved-on': () => '看过以后，本机的设置又有改动，没有收。请重新查看这个文件，看清现在的不同再收。',
} as const;
