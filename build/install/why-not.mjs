/** What npm says when it could not install, and what the person can do about it. The first that fits counts. */
const reasons = /** @type {const} */ ([
  [/\bENOSPC\b/, '磁盘已满，部件没有装好。请腾出约 2 GB 后再运行一次。'],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|EPROTO)\b|CERT|self.signed certificate/,
    '连不上下载部件的仓库，部件没有装好。请接通网络，或用 npm config set registry 网址 换一个镜像，然后再运行一次。',
  ],
  [/\b(E401|E403|E407)\b/, '下载部件的仓库不让下载，部件没有装好。请核对 npm 的登录和代理设置，然后再运行一次。'],
  [
    /\b(E404|ETARGET)\b/,
    '下载部件的仓库里缺少所需的部件。请用 npm config set registry 网址 换一个镜像，然后再运行一次。',
  ],
  [
    /\bE5\d\d\b/,
    '下载部件的仓库一时出错，部件没有装好。请稍后再运行一次，或用 npm config set registry 网址 换一个镜像。',
  ],
  [/\bEINTEGRITY\b/, '下载到的部件与锁定的不一致，没有安装。请运行 npm cache clean --force，然后再运行一次。'],
  [
    /in sync|\bEUSAGE\b/,
    'package.json 与 package-lock.json 对不上，部件没有装好。请先运行 npm install 和 npm run lockfile。',
  ],
  [
    /\b(EACCES|EPERM|EBUSY|EROFS|ENOTEMPTY)\b/,
    '程序所在的文件夹不能写入，部件没有装好。请关掉正在运行的本程序，或换一个能写入的文件夹，然后再运行一次。',
  ],
]);

/**
 * One sentence for what npm said, by its last word on the matter: warnings of tries before it do not count.
 *
 * @param {string} said
 */
export function whyNot(said) {
  if (said === '') return '没有能够运行 npm，部件没有装好。请安装 Node.js 20 以上（自带 npm），然后再运行一次。';
  const errors = said
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line))
    .join('\n');
  return reasons.find(([sign]) => sign.test(errors))?.[1] ?? '部件没有装好。请再运行一次，仍不行时看 npm 的原话。';
}
