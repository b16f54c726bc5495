export const peopleSentences = {
  'session.needed': () => '请先登录。',
  'session.locked': () => '这里已经锁定，请先输入密码解锁，再办理。',
  'session.given-password': () =>
    '您的密码是管理员给的，请先改成只有您自己知道的密码，再办理。打开页面登录后会请您修改；也可以在命令行用 --user 您的账号 account.changePassword 修改。',
  'session.wrong': ({ left }: { left: number }) =>
    `账号或密码不对，或账号已停用，还可以试${left}次。忘记密码请找管理员重设。`,
  'session.unlock-wrong': ({ left }: { left: number }) => `密码不对，还可以试${left}次。您写的内容仍在页面上。`,
  'session.wait': ({ minutes }: { minutes: number }) => `密码连续输错5次，请${minutes}分钟后再试，或请管理员重设密码。`,
  'session.account-not-ours': () =>
    '这个账号是用本程序以外的手段添上或启用的，不能登录。请管理员在「账号与角色」核对，属实的确认后保存；没有别的管理员的，请用改动以前的备份恢复。',
  'session.password-not-ours': () =>
    '这个账号的登录密码是用本程序以外的手段改的，不能登录。请另一位管理员重设密码；没有别的管理员的，请用改动以前的备份恢复。',
  'office.missing': () => '还没有设置单位信息，请先完成首次设置。',
  'office.exists': () => '单位信息已经设置过，请用管理员账号登录后在「设置」中修改。',
  'office.one-series': () =>
    '会办意见与答复函用了同一个代字，两种函合在一起连续编号。本单位就是这样编的，请勾选「合在一起编号」再保存；不是的，请用不同的代字。',
  'account.taken': ({ name }: { name: string }) =>
    `账号「${name}」已有人使用（大小写、全角半角不同也算同一个），请换一个。`,
  'account.same-name': ({ displayName, name, disabled }: { displayName: string; name: string; disabled: boolean }) =>
    disabled
      ? `停用的账号「${name}」也叫${displayName}。是同一个人的，请重新启用那个账号；不是的，请加上科室或职务区分，如「${displayName}（办公室）」。`
      : `账号「${name}」也叫${displayName}，经过、签发里分不清是谁。请加上科室或职务区分，如「${displayName}（办公室）」。`,
  'account.last-admin': () => '至少要保留一个可用的管理员账号，请先指定另一位管理员。',
  'account.own-leader': () =>
    '管理员不能自己给自己审签领导的角色。请先为另一位同事设审签领导，再由其在「审签」页确认您的角色。',
  'sign.account-changed': ({ act, found, way }: { act: string; found: string; way: string }) =>
    `您的账号不能${act}：${found}。${way}`,
  'account.changed-outside': ({ found }: { found: string }) =>
    `这个账号${found}。请核对姓名、角色、是否停用；属实的，勾选「核对过，现有内容属实」再保存。`,
  'account.own-changed': () => '您自己的账号被本程序以外的手段改动过，请由另一位管理员核对、保存。',
  'account.changed-first': ({ name, found }: { name: string; found: string }) =>
    `${name}的账号有改动没有核对：${found}。请管理员先在「账号与角色」核对、保存，再确认。`,
  'account.request-not-ours': ({ name }: { name: string }) =>
    `请${name}任审签领导的这项请求不是用本程序提出的，不能确认。请先答「不同意」，确要设的由管理员重新提出。`,
  'steps.no-person': () => '选的人里有已停用或不能审核的账号，请重选。',
  'steps.no-section': () => '选的科室已经没有了，请重选。',
  'stand-in.others': () => '外出由谁代签、代办，由本人或管理员来设。',
  'stand-in.no-leader': () => '这位没有可用的审签领导账号，请另选。',
  'stand-in.nothing': () => '这位既不签发也不审核，外出不必另设代办的人。',
  'stand-in.no-account': () => '代办的人没有可用的经办人或审签领导账号，请另选。',
  'stand-in.order': () => '最后一天早于开始的日期，请核对。',
  'stand-in.over': () => '最后一天已经过了，不必再设。',
  'stand-in.self': () => '外出的人不能由自己代替，请选另一位。',
  'stand-in.twice': ({ name }: { name: string }) => `这些天里已设由${name}代替，请先结束那一项。`,
  'stand-in.away': ({ name }: { name: string }) => `${name}这些天里自己也外出，请另选一位。`,
  'sign.password': () => '签发要用您自己的密钥，请填写您的登录密码。',
  'sign.wrong-password': ({ left }: { left: number }) => `密码不对，没有签发；还可以试${left}次。`,
  'sign.key-locked': () =>
    '密码对，但打不开您的签发密钥：密码不是用本程序改的。请管理员重设您的密码，重设后会建立新的密钥，并在以后的签发上注明。',
  'account.wrong-password': ({ left }: { left: number }) => `原密码不对，还可以试${left}次。`,
  'account.weak-password': ({ weakness }: { weakness: string }) =>
    `这个密码容易被猜到：${weakness}。请换一个：至少8个字符，最好用三个以上不相干的词连成，不用姓名、单位、生日、电话和常见词。`,
  'account.same-password': () => '新密码与原密码一样，请换一个。',
  'unit.taken': ({ name }: { name: string }) => `单位名录中已有「${name}」，可直接选用或修改原有条目。`,
  'section.taken': ({ name }: { name: string }) => `已有科室「${name}」，可直接修改原有条目。`,
  'person.account-taken': ({ name }: { name: string }) => `这个账号已经记在「${name}」名下，请先改正那一条。`,
  'table.nothing': ({ reason }: { reason: string }) => `表里没有一行可以导入（${reason}），请改正后重新粘贴。`,
} as const;
