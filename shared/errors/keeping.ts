export const keepingSentences = {
  'backup.settings-changed': () =>
    '备份口令和第二处的设置被本程序以外的手段改动过，照它备份，本单位可能打不开，没有备份；以前的备份都在。请到「设置—数据备份」重新定备份口令，用第二处的也重新定，再备份。',
  'backup.store-damaged': ({ what }: { what: string }) =>
    `数据库有损坏（${what}），没有备份，以免用坏的盖掉好的；以前的备份都在。请到「设置—数据备份」从最近一份完好的备份恢复。`,
  'backup.no-room': ({ folder, needed }: { folder: string; needed: string }) =>
    `${folder} 所在的磁盘空间不足，大约还要${needed}，没有备份；以前的备份都在。请清理磁盘，或把第二处放在别的磁盘上。`,
  'backup.place-missing': ({ folder }: { folder: string }) =>
    `找不到 ${folder}，U盘可能没有插上，网络文件夹可能没有连上。接好后会自动补上。`,
  'backup.no-such-place': ({ folder }: { folder: string }) =>
    `找不到 ${folder}，第二处没有改动。U盘请先插好，网络文件夹请先连上，再保存。`,
  'backup.place-relative': () => '请写完整的位置，如 E:\\备份 或 /media/usb/备份。',
  'backup.place-read-only': ({ folder }: { folder: string }) =>
    `${folder} 不能写入，没有备份到那里。请检查U盘的写保护开关或文件夹的权限。`,
  'backup.place-inside': () => '第二处不能在数据文件夹里面，请选另一块硬盘、U盘或网络文件夹。',
  'backup.not-checked': ({ what }: { what: string }) =>
    `备份做好后核对不上（${what}），这一份没有留下；以前的备份都在。请重试。`,
  'backup.missing': ({ file }: { file: string }) => `找不到备份文件：${file}。请核对位置，U盘是否插好。`,
  'backup.not-a-copy': ({ file }: { file: string }) => `${file} 不是本程序的备份，或没有传完整。请换一份备份。`,
  'backup.damaged': ({ file, part }: { file: string; part: string }) =>
    `备份 ${file} 已损坏（${part}与做好时不一致），不能用它恢复。请换一份备份。`,
  'backup.newer': ({ file }: { file: string }) => `备份 ${file} 是由更新版本的程序做的。请安装新版本后再用它恢复。`,
  'backup.needs-passphrase': () => '这份备份是加密封存的，请输入当时定的备份口令。',
  'backup.wrong-passphrase': () => '备份口令不对，打不开这份备份。口令区分大小写；定过新口令的，旧备份仍用旧口令。',
  'backup.weak-passphrase': () =>
    '备份口令至少要12个字，去掉单位、程序的名称和重复的部分后还要有8个字。可以用一句只有本单位知道的话。',
  'backup.not-sealed': () => '备份没有加密，不用试口令。',
  'backup.none-sealed': () => '定了现在的口令以后还没有备份，请先点「立即备份」，再试口令。',
  'backup.store-itself': () => '这就是现在用着的数据文件，不是备份。请另选一份备份。',
  'backup.cancelled': () => '已停止，什么也没有改动。',
  'backup.crashed': ({ words }: { words: string }) =>
    `备份或恢复没有做完，什么也没有改动：${words}。请重试；若仍不行，请告诉管理员。`,
  'backup.no-second': () => '还没有定第二处，请先在「第二处」里填写文件夹。',
  'backup.folder-taken': ({ folder }: { folder: string }) =>
    `${folder} 已有内容。请填一个新的或空的文件夹，以免混在一起。`,
  'backup.folder-inside': () => '另开一份不能放在现在的数据文件夹里面，请换一个位置。',
  'storage.look-only': ({ madeAt }: { madeAt: string }) =>
    `这是从备份另开的一份（${madeAt}），只供查看，不能改动。要接着办理，请回到原来的数据文件夹，或在那里选择「恢复」。`,
  'storage.replaced': () =>
    '数据文件夹在程序运行时被移走或换掉了，本次操作没有保存。请关闭程序，核对数据文件夹后重新打开；写好的文字请先另存。',
  'storage.disk': ({ folder }: { folder: string }) =>
    `读写数据时磁盘出错：${folder}，本次操作没有保存。请检查硬盘或连接是否正常，重新打开程序后再试。`,
  'storage.restoring': () => '正在从备份恢复，请稍候再试。',
  'storage.damaged-now': () =>
    '读到的数据有损坏，本次操作没有完成。请不要再录入，请管理员到「设置—数据备份」从最近一份完好的备份恢复。',
  'storage.rescue': () => '数据打不开，现在只能从备份恢复。恢复以后再办理别的事。',
} as const;
