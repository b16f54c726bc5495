export const importingSentences = {
  'import.batch-state': ({ name, state, what }: { name: string; state: string; what: string }) =>
    `导入批次「${name}」现在是「${state}」，不能${what}。`,
  'import.same-file': ({ file }: { file: string }) => `「${file}」已在本批次中，没有重复添加。`,
  'import.stored-file': ({ file, batch }: { file: string; batch: string }) =>
    `「${file}」已随批次「${batch}」入库，没有再读；要改正其中的件，请先撤销那一批。`,
  'import.cut-off': ({ file }: { file: string }) => `「${file}」没有读完，请重新添加。`,
  'import.stopped': ({ file }: { file: string }) => `「${file}」已停止读取，读到的部分没有留下；需要时请重新添加。`,
  'import.nothing': ({ file }: { file: string }) => `「${file}」里没有读到文字或表格，请检查文件。`,
  'import.still-reading': ({ file }: { file: string }) => `「${file}」正在读取，请等它读完，或停止读取后再办。`,
  'import.partly-stored': ({ what }: { what: string }) => `${what}中有的件已经入库，不能改动；需要时请先撤销这一批。`,
  'import.crashed': ({ file }: { file: string }) => `读取「${file}」时程序出错，没有读进来；请把文件另存一份后再试。`,
  'import.not-written': () => '写入时程序出错，这一件没有存进来；可以再试一次，仍不行的请交管理员查看运行日志。',
  'import.record-stored': () => '这一件已经入库，不能再改；需要时请先撤销这一批。',
  'import.other-batch': () => '两条记录不在同一批次，不能合并。',
  'import.only-source': () => '这条记录只有一个来源，不必拆开。',
  'import.depended': ({ batch, names }: { batch: string; names: string }) =>
    `批次「${batch}」不能撤销，后来已经用到其中的件：${names}。稿件引用的文字删去后可以撤销；更正过、补存过函件的件不能随整批撤销。`,
  'import.host-not-stored': () => '要并入的那一件还没有入库；请先把那一件入库，或改为单独入库。',
  'import.host-in-hand': () => '要并入的是本机的办理件，函件请到那一件上登记；这一条可改为不入库，或单独入库。',
  'import.nothing-stored': ({ name }: { name: string }) => `导入批次「${name}」没有入库的件，不必撤销。`,
} as const;
