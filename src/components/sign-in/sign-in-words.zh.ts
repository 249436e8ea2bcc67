/** Words of signing in, and of everything that a name and a password are asked for. */
export const zh = {
  title: '登录',
  needed: '登录后可以查看。',
  name: '姓名',
  password: '密码',
  submit: '登录',
  showPassword: '显示密码',
  passwordRule: '至少10个字符，任何字符都可以；不能就是姓名，也不能是太常用的密码。',
  demonstration: (name: string, password: string | null) =>
    password === null
      ? `示例县可用账号“${name}”试用，密码请向管理员索取。`
      : `示例县可用账号“${name}”试用，密码 ${password}。`,
  useDemonstration: '用它登录',
  forgotten: '忘记密码请找管理员重设。',
  passwordFaults: {
    too_short: '密码至少10个字符。',
    too_long: '密码最多200个字符。',
    is_name: '密码不能就是姓名。',
    common: '这个密码太常用，请换一个。',
  },
  refusals: {
    wrong_password: '姓名或密码不对。',
    too_many_attempts: (seconds: number) => `试的次数太多，请过${seconds}秒再试。`,
    busy: '此刻登录的人多，请稍后再试。',
    signed_out: '登录已失效，请重新登录。',
    not_allowed: '这个账号无权这样做。',
    setup_closed:
      '此地址已失效：已经用过、超过一小时，或服务器重新启动过。请重启服务器取得新地址。',
    name_taken: '已有同名账号，请换一个姓名。',
    last_administrator: '这是最后一名管理员，请先另设一名。',
    unknown_area: '请选择单位。',
    unknown_account: '没有这个账号，或已注销。',
    invalid_body: '填写有误，请检查。',
    unreachable: '无法连接服务器，未作改动。请稍后再试。',
    other: '服务器未能照办，未作改动。',
  },
}

/** One set of words; the English set has the same type. */
export type SignInWords = typeof zh
