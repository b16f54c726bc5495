export const readingSentences = {
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
  'file.scanned': ({ file }: { file: string }) =>
    `「${file}」是扫描件或图片，里面没有文字。要用其中的文字，请在收件、会办意见、导入或参考资料里选它，由本机识别；附件请点「识别文字」。`,
  'scan.missing': ({ file }: { file: string }) =>
    `「${file}」是扫描件，这台电脑没有装扫描识别，没有读取。请在装有扫描识别的电脑上读，或把文字粘贴进来。`,
  'scan.too-large': ({ file, width, height }: { file: string; width: number; height: number }) =>
    `「${file}」里的图片有${width}×${height}点，比一张 A3 纸按 600 dpi 扫描还大，没有读取。请按 300 dpi 或更低重新扫描后再选。`,
  'scan.inside': ({ file }: { file: string }) =>
    `「${file}」里只有图片，这种文件里的图片取不出来，没有读取。请在 WPS 或 Word 中另存为 PDF 后再选。`,
  'scan.nothing': ({ file }: { file: string }) =>
    `「${file}」里没有认出文字。是照片的，请拍正、拍清楚些再选；是扫描件的，请按 200 dpi 以上重新扫描。`,
  'scan.slow': ({ file }: { file: string }) =>
    `「${file}」有一页识别用时过长，已停下；已填写的内容不受影响。请把扫描件拆小，或按 300 dpi 重新扫描后再选。`,
  'scan.ended': ({ file }: { file: string }) =>
    `识别「${file}」时，识别程序意外停下了；已填写的内容不受影响。请再试一次；再不行，请把文字粘贴进来。`,
  'scan.cancelled': ({ file }: { file: string }) => `已停止识别「${file}」，什么也没有改动。`,
  'file.no-converter': ({ file, ending, want }: { file: string; ending: string; want: string }) =>
    `「${file}」是很旧的 ${ending} 文件，装了 LibreOffice 才能读，这台电脑没有装；请在 WPS 或 Word 中另存为 ${want} 后再选。`,
  'file.not-converted': ({ file, want }: { file: string; want: string }) =>
    `LibreOffice 没有能够打开「${file}」，文件可能已损坏；请在 WPS 或 Word 中另存为 ${want} 后再选。`,
  'file.no-archive-pdf': () =>
    '归档用的 PDF/A 由 LibreOffice 制作，这台电脑没有装。可以先导出 Word 文件，在装有 LibreOffice 的电脑上导出，或用 WPS 另存为 PDF/A。',
  'file.archive-pdf-failed': () => 'LibreOffice 没有做出 PDF/A 文件，请稍后再试；Word 文件可以照常导出。',
  'reader.slow': ({ file }: { file: string }) =>
    `读「${file}」用时过长，已停下；其余文件不受影响。请在 WPS 或 Word 中把它拆小或另存一份后再选。`,
  'reader.heavy': ({ file }: { file: string }) =>
    `读「${file}」占用内存过多，已停下；其余文件不受影响。请在 WPS 或 Word 中把它拆小或另存一份后再选。`,
  'thinking.slow': ({ work }: { work: string }) =>
    `${work}的内容太多，算了很久还没有算完，已停下，什么也没有改动。请把内容精简，或分成几份再办理。`,
  'thinking.heavy': ({ work }: { work: string }) =>
    `${work}的内容太多，占用内存过大，已停下，什么也没有改动。请把内容精简，或分成几份再办理。`,
} as const;
