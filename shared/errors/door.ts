export const doorSentences = {
  'input.invalid': ({ message }: { message: string }) => message,
  'operation.unknown': ({ operation }: { operation: string }) =>
    `没有「${operation}」这项操作，请用 --help 查看全部操作。`,
  'operation.not-allowed': ({ label, who }: { label: string; who: string }) =>
    `「${label}」只有${who}可以办理，请换用相应账号登录。`,
  'operation.role-withheld': ({ label, roles }: { label: string; roles: string }) =>
    `不能办理「${label}」：您账号里的${roles}角色是用本程序以外的手段添上的。请管理员在「账号与角色」核对，属实的确认后保存。`,
  'operation.crashed': ({ reference }: { reference: string }) =>
    `程序内部出错，本次操作没有生效。请重试；若仍出错，请把编号 ${reference} 告诉管理员。`,
  'operation.slow': ({ label }: { label: string }) =>
    `「${label}」要看的内容太多，很久还没有完，已停下，什么也没有改动。请缩小范围（如选定年度、类别）后再试。`,
  'operation.ended': ({ label }: { label: string }) =>
    `「${label}」没有做完就中断了，什么也没有改动。请再试一次；若仍这样，请缩小范围（如选定年度、类别）。`,
  'program.silent': () => '程序没有回应，正在重新连接。您写的内容都在页面上；若程序已经关闭，请重新启动。',
  'program.not-changed': ({ words }: { words: string }) =>
    `程序没能换过去（${words}）。数据没有改动，请关闭程序，重新启动。`,
  'program.no-licences': () => '没有找到第三方软件的许可，程序文件可能不完整，请重新安装程序。',
  'program.no-manual': () => '没有找到手册的 Word 文件，程序文件可能不完整，请重新安装程序；「打印手册」照常可用。',
  'record.missing': ({ what }: { what: string }) => `没有找到这${what}，可能已被删除或编号有误，请刷新后再试。`,
  'record.stale': ({ what, who, at }: { what: string; who: string; at: string }) =>
    `${who}已在${at}修改过这${what}，您的改动没有保存。请刷新后对照修改，您写的文字仍在页面上。`,
  'storage.full': () => '磁盘空间不足，本次操作没有保存。请清理磁盘后重试。',
  'storage.read-only': ({ folder }: { folder: string }) =>
    `数据文件夹不能写入：${folder}。请检查权限，或用 --data 换一个文件夹。`,
  'storage.reading-only': ({ folder }: { folder: string }) =>
    `数据文件夹不能写入：${folder}（没有权限，或磁盘写保护）。现在看到的是打开时的样子，只供查看、导出，不能改动；改好以后请重新打开程序。`,
  'storage.reading-full': ({ folder }: { folder: string }) =>
    `数据所在的磁盘已经写满：${folder}。现在看到的是打开时的样子，只供查看、导出，不能改动；请清理磁盘，再重新打开程序。`,
  'storage.no-room-to-read': ({ folder, place, needed }: { folder: string; place: string; needed: string }) =>
    `数据文件夹不能写入：${folder}；要查看也须在 ${place} 临时放一份，大约要${needed}，空间不足。请检查数据文件夹的权限，或清理磁盘。`,
  'storage.on-share': ({ folder }: { folder: string }) =>
    `数据文件夹在网络共享盘上：${folder}。数据库放在共享盘上会损坏，没有打开，数据没有改动。请关闭各处的程序，把整个文件夹复制到本机硬盘，用 --data 指明新的位置；几台电脑合用的，请把一台设为主机，其余连接主机。`,
  'storage.newer': ({ folder }: { folder: string }) =>
    `数据是由更新版本的程序建立的：${folder}。请安装新版本后再打开；数据没有改动。`,
  'storage.damaged': ({ folder }: { folder: string }) =>
    `数据库打不开，可能已损坏：${folder}。请在窗口或浏览器里打开程序，从最近一份完好的备份恢复；也可以在命令行里恢复，办法见 npm run cli -- restore --help。现有的文件不会删除。`,
  'storage.damaged-here': ({ folder }: { folder: string }) =>
    `数据库打不开，可能已损坏：${folder}。请在下面选一份完好的备份恢复；现有的文件不会删除。`,
  'storage.in-use': ({ address }: { address: string }) =>
    `这个数据文件夹已经打开${address ? `，请使用 ${address}` : ''}。`,
  'storage.busy': () => '另一处正在写入数据，请稍候再试。',
  'request.too-large': ({ limit }: { limit: string }) =>
    `一次送来的内容超过${limit}，没有处理。请分几次办理，或换小一些的文件。`,
  'request.too-large-unsigned': () => '还没有登录，送来的内容过大，没有处理。请先登录再办理。',
  'request.too-many': ({ limit }: { limit: string }) => `一次送来的内容超过${limit}，没有处理。请分几次办理。`,
  'request.too-deep': ({ limit }: { limit: number }) =>
    `送来的内容一层套一层，超过${limit}层，没有处理。请检查送来的内容。`,
  'request.malformed': () => '送来的内容不合格式，没有处理。请刷新页面后重试。',
  'request.foreign': () => '这个请求不是从本程序的页面发出的，没有处理。请从程序显示的网址打开页面。',
  'host.port-taken': ({ port }: { port: number }) => `端口${port}已被别的程序占用，请换一个端口，或去掉 --port。`,
  'host.no-page': () => '页面文件还没有生成，请用 npm start 启动程序。',
} as const;
