export const packageSentences = {
  'package.not-one': ({ file }: { file: string }) => `「${file}」不是本程序导出的案卷包，请选择导出的 .zip 文件。`,
  'package.other-format': ({ file, format }: { file: string; format: string }) =>
    `「${file}」是第${format}版格式的包，由较新的程序做出，本程序读不了。请升级本程序，或请对方用同一版本重新导出。`,
  'package.case': ({ file }: { file: string }) => `「${file}」是案卷包，请到「办理件—导入案卷包」导入。`,
  'package.away': ({ file }: { file: string }) => `「${file}」是带走办理的包，请在「办理件—带走办理」里打开或收下。`,
  'package.office': ({ file }: { file: string }) =>
    `「${file}」是本单位设置的文件，请由管理员在「设置—带走设置」里收下。`,
  'package.changed': ({ file }: { file: string }) =>
    `「${file}」在签名以后被改动过，或签名不是这个文件的，不能导入。请向对方重新索取。`,
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
  'package.needs': ({ what, of }: { what: string; of: string }) =>
    `选中的${what}要和它所属的${of}一起补入，请把${of}也勾上。`,
  'package.nothing': () => '包里的内容本机都有，也没有选取包里的栏目，没有要导入的。',
} as const;
