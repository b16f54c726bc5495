export const seatsSentences = {
  'place.only-here': ({ label }: { label: string }) => `「${label}」只能在主机那台电脑上办理，请到主机上办理。`,
  'place.not-able': () =>
    '命令行不能让别的电脑连进来，请在程序的「设置—几个人一起用」里办理，或用 npm start -- --serve 启动。',
  'place.has-data': () =>
    '这台电脑上已有本单位的数据，不能同时连到别的主机。请另用一个数据文件夹（--data），或先把这里的数据做成备份、在主机上恢复。',
  'host.address-taken': ({ port }: { port: number }) => `端口${port}已被别的程序占用，别的电脑连不进来。请换一个端口。`,
  'host.no-address': ({ address }: { address: string }) =>
    `这台电脑没有${address}这个地址，别的电脑连不进来。请改用本机的地址，或留空。`,
  'host.public-address': ({ address }: { address: string }) =>
    `${address}不是单位内部网络的地址，程序不在这样的地址上开门。请改用内部网络的地址；确有需要时启动时加 --anywhere。`,
  'host.unreachable': ({ address }: { address: string }) =>
    `连不上${address}。请看主机是否开着、网线是否插好、地址和端口是否写对、主机的防火墙是否放行这个端口。`,
  'host.none': ({ address }: { address: string }) => `${address}有回应，但不是建议提案办理的主机。请核对地址和端口。`,
  'host.other-certificate': () =>
    '主机的证书与当初核对过的不一样，没有连接，什么也没有发送。如果主机换过，请向管理员核实后重新连接；如果没有换过，可能有别的电脑冒充主机。',
  'host.clock': () => '主机的证书按这台电脑的时间还没有生效或已经过期。请先核对两台电脑的日期和时间，再连。',
  'host.program-older': ({ host, own }: { host: string; own: string }) =>
    `主机上的程序是${host}版，这台电脑是${own}版。请先把主机上的程序更新到同一版；什么也没有办。`,
  'host.program-newer': ({ host, own }: { host: string; own: string }) =>
    `主机上的程序是${host}版，这台电脑还是${own}版。请把这台电脑上的程序更新到同一版；什么也没有办。`,
  'host.words-differ': () => '六个字与主机显示的不一样，没有连接。请再看一遍主机上「几个人一起用」页面上的六个字。',
  'host.compare-words': ({ address, words }: { address: string; words: string }) =>
    `第一次连${address}：它的证书的六个字是「${words}」。请与主机「几个人一起用」页面上显示的核对，一致后加上 --words ${words} 再运行；有连接文件的用 --trust 连接文件。还没有请求加入，什么也没有办。`,
  'host.not-compared': () => '请先与主机上显示的六个字核对，一致后再连接。',
  'host.file-wrong': () => '这个文件不是本程序的连接文件，或已损坏。请在主机上重新做一份。',
  'host.file-old': () => '这份连接文件已过期。请在主机上重新做一份，或改用地址连接。',
  'host.line-broken': () => '与主机的连接断了，正在重新连接。刚写的内容还在页面上。',
  'host.answer-broken': () => '主机的回应不完整，没有采用。请重试；若仍这样，请告诉管理员。',
  'host.is-seat': () =>
    '这个数据文件夹是连到别的主机的席位，没有自己的数据，不能作为主机。请另用一个数据文件夹（--data）。',
  'host.not-open': () => '现在没有让别的电脑连进来，请先打开。',
  'seat.waiting': () => '已向主机提出加入，等管理员在主机的「设置—几个人一起用」里同意。同意后自动连上，不用重做。',
  'seat.removed': () => '管理员已把这个席位移走，不能再连到主机。需要再用时请重新连接，由管理员同意。',
  'seat.unknown': () => '主机不认识这个席位，可能已从旧的备份恢复过。请重新连到主机。',
  'seat.not-ours': ({ name }: { name: string }) =>
    `席位「${name}」的登记被本程序以外的手段改动过，不能放行。请移走这个席位，让那台电脑重新连到主机。`,
  'seat.too-many': () => '等待同意的席位太多，没有再登记。请管理员先处理已有的。',
  'seat.too-fast': () => '这台电脑一时送来的请求太多，稍候再试。',
  'seat.no-browsers': () =>
    '本单位的主机不让浏览器连进来，请用程序的窗口。需要用浏览器时，请管理员在「几个人一起用」里打开。',
  'call.done-before': () => '刚才的操作已经办成，没有再办一次。请看最新的内容。',
} as const;
