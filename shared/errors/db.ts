/** 数据放在 PostgreSQL 里：what is missing there, one sentence each. */
export const dbSentences = {
  'storage.unreachable': () =>
    '连不上数据库，本次操作没有保存。请检查存放数据的电脑和网络是否正常，稍候再试；您写的内容仍在页面上。',
  'storage.unstorable': () => '内容里有不能保存的特殊字符（空字符），本次操作没有保存。请删去后再试。',
  'store.address': () =>
    '数据库的地址写得不对。写法如 postgres://用户:口令@主机:5432/数据库；也可以写成 @文件，把地址放在该文件里。',
  'store.address-file': ({ file }: { file: string }) =>
    `读不到存放数据库地址的文件：${file}。请检查路径，并确认本程序的用户可以读它。`,
  'store.two': ({ folder }: { folder: string }) =>
    `这个数据文件夹里已有一份数据：${folder}，不能同时又用数据库里的。请去掉 --store 打开它，或换一个空的文件夹。`,
  'store.refused': ({ where }: { where: string }) =>
    `数据库没有让本程序登录：${where}。请核对用户名、口令和数据库名，并检查数据库的 pg_hba.conf 是否允许这台电脑连接。`,
  'store.version': ({ version }: { version: string }) =>
    `数据库是 PostgreSQL ${version}，本程序能用 15 到 18。请换用合适的版本。`,
  'store.encoding': ({ encoding }: { encoding: string }) =>
    `数据库的编码是 ${encoding}，应为 UTF8。请用 create database … encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0 另建一个。`,
  'store.collation': ({ collation }: { collation: string }) =>
    `数据库的排序规则是 ${collation}，应为 C 或 C.UTF-8，否则清单的次序会不一样。请用 create database … lc_collate 'C' lc_ctype 'C' template template0 另建一个。`,
  'store.rights': () =>
    '本程序的用户不能在数据库里建表。请把数据库交给该用户（alter database … owner to …），或授予 public 的建表权限。',
  'store.read-only': () =>
    '数据库现在只读（可能是备用的一台，或正在切换）。请在地址里写上主用的一台，或等切换完成后再试。',
  'store.not-synchronous': () =>
    '数据库设为不等写到磁盘就算完成（synchronous_commit 或 fsync 关着），断电会丢失已确认的内容。请打开这两项再用。',
  'store.clock': ({ minutes }: { minutes: number }) =>
    `这台电脑的时间与数据库所在电脑相差${minutes}分钟。期限和日志都靠时间，请先校准两边的时间再打开。`,
  'store.not-ours': () => '数据库里已有别的表，不是本程序的数据。请另建一个空的数据库给本程序用。',
  'store.newer': () => '数据库里的数据是由更新版本的程序建立的。请把这台电脑的程序更新后再打开；数据没有改动。',
  'store.other-key': ({ file }: { file: string }) =>
    `这台电脑的日志密钥与数据库里的数据不是一套，打开后会使日志无法核验。请从原来的主机把 audit.key 复制到 ${file}，再打开。`,
  'store.taken': () => '数据库里已有本程序的一份数据，没有移动。请另建一个空的数据库；确实不要的，先删去那个数据库。',
  'store.moved': ({ where }: { where: string }) =>
    `这份数据已经移走，现在的数据在 ${where}。请从那里打开；这里的一份保留原样，不再写入。`,
  'store.moved-meanwhile': () =>
    '数据已经移到别处，本次操作没有保存。请关闭程序，问过管理员后从新的地方打开；写好的文字请先另存。',
  'store.moving': () => '正在移动数据，移完就可以接着办理，请稍候。您写的内容仍在页面上。',
  'store.differs': ({ table }: { table: string }) =>
    `移动后核对不一致（${table}），没有采用，数据仍在原处，什么也没有改动。请重试；若仍不行，请告诉管理员。`,
  'store.already-there': ({ where }: { where: string }) => `数据已经在 ${where}，不用移动。`,
  'store.between-databases': () => '数据现在在一个数据库里，不能直接移到另一个。请先移回数据文件夹，再移过去。',
  'store.altered': ({ what }: { what: string }) =>
    `数据库里的表被改动过：${what}。请用备份恢复，或请管理数据库的人改回原样；本程序没有写入。`,
} as const;
