export const templatesSentences = {
  'template.not-docx': ({ file }: { file: string }) =>
    `「${file}」不是 .docx、.dotx 或 .wpt 模板。请在 WPS 或 Word 中另存为「Word 文档（*.docx）」后再选。`,
  'template.old-wpt': ({ file }: { file: string }) =>
    `「${file}」是旧格式的 WPS 模板，本机没有装 LibreOffice，读不了。请在 WPS 中打开，另存为「Word 文档（*.docx）」后再选。`,
  'template.macros': ({ file }: { file: string }) =>
    `「${file}」带有宏，为安全起见不能用作模板。请另存为不带宏的 .docx 后再选。`,
  'template.foreign': ({ file, what }: { file: string; what: string }) =>
    `「${file}」里有${what}，为安全起见不能用作模板。请在 WPS 或 Word 中删去后再选。`,
  'template.faulty': ({ problems }: { problems: string }) => `这份模板还不能用：${problems}`,
  'template.marked': ({ name, marks }: { name: string; marks: string }) =>
    `模板「${name}」里有编辑留下的痕迹（${marks}），会随函发出去，没有导出。请管理员取出这份模板，停用后重新装入，装入时选「清理后再用」。`,
  'template.taken': ({ name }: { name: string }) => `已有名为「${name}」的模板，请换一个名称，或先停用原来的。`,
  'template.no-place': ({ name, fields }: { name: string; fields: string }) =>
    `模板「${name}」里没有${fields}的位置，导出会丢掉这些内容。请在模板中补上，或改用程序的公文格式。`,
} as const;
