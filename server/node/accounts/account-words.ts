import type { Role } from '../../../contract/access.ts'
import { type PasswordFault, SHORTEST_PASSWORD } from '../../../contract/password.ts'
import type { Language } from '../../../dataset/words.ts'
import type { Account, AccountRefusal } from '../../api/access/account-store.ts'

/** What `npm run account` says, in one language. */
interface Words {
  readonly usage: string
  problem(found: string): string
  readonly askPassword: string
  readonly askAgain: string
  readonly differ: string
  readonly faults: Readonly<Record<PasswordFault, string>>
  readonly refusals: Readonly<Record<AccountRefusal, string>>
  nameTaken(name: string): string
  unknownArea(code: string): string
  readonly noArea: string
  readonly badName: string
  added(name: string): string
  changed(name: string): string
  disabled(name: string): string
  enabled(name: string): string
  erased(name: string): string
  listed(account: Account): string
  readonly nobody: string
}

const ROLE_ZH: Readonly<Record<Role, string>> = {
  clerk: '填报员',
  supervisor: '督察员',
  administrator: '管理员',
}

export const ACCOUNT_WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    usage: `用法：npm run account -- <做什么> [--lang zh|en]
  add <姓名> clerk|supervisor <区划代码>   新建填报员、督察员账号
  add <姓名> administrator                 新建管理员账号
  password <姓名>                          重设密码
  disable <姓名> ｜ enable <姓名>          停用、恢复
  erase <姓名>                             注销：姓名和密码不再保留，历史记录不变
  list                                     列出全部账号
  密码在终端输入（不显示），或由标准输入的第一行给出；不写在命令里`,
    problem: (found) => `用法有误：${found}`,
    askPassword: '密码：',
    askAgain: '再输一次：',
    differ: '两次输入不一致，未作改动。',
    faults: {
      too_short: `密码至少${SHORTEST_PASSWORD}个字符。`,
      too_long: '密码过长。',
      is_name: '密码不能就是姓名。',
      common: '这个密码太常用，请换一个。',
    },
    refusals: {
      unknown_account: '没有这个账号。',
      last_administrator: '这是最后一名管理员，请先另设一名。',
    },
    nameTaken: (name) => `已有名为“${name}”的账号。`,
    unknownArea: (code) => `没有代码为 ${code} 的区划。`,
    noArea: '填报员、督察员须给出区划代码，管理员不给。',
    badName: '姓名须为1—40个可见字符。',
    added: (name) => `已新建账号“${name}”。`,
    changed: (name) => `已重设“${name}”的密码，其登录均已失效。`,
    disabled: (name) => `已停用“${name}”，其登录均已失效。`,
    enabled: (name) => `已恢复“${name}”。`,
    erased: (name) => `已注销“${name}”，历史记录不变。`,
    listed: ({ id, name, role, areaCode, disabledAt }) =>
      `${name ?? `（已注销 ${id}）`}　${ROLE_ZH[role]}　${areaCode ?? '全部'}${name !== null && disabledAt ? '　已停用' : ''}`,
    nobody: '还没有账号。',
  },
  en: {
    usage: `Usage: npm run account -- <what to do> [--lang zh|en]
  add <name> clerk|supervisor <area code>  a new account that fills in, or supervises, an area
  add <name> administrator                 a new administrator
  password <name>                          another password
  disable <name> | enable <name>           shut it, let it in again
  erase <name>                             forget name and password for good; the history stays
  list                                     all accounts
  The password is typed at the terminal (not shown) or the first line of standard input, never an argument`,
    problem: (found) => `Wrong usage: ${found}`,
    askPassword: 'Password: ',
    askAgain: 'Once more: ',
    differ: 'They differ; nothing was changed.',
    faults: {
      too_short: `A password has at least ${SHORTEST_PASSWORD} characters.`,
      too_long: 'The password is too long.',
      is_name: 'The name alone is no password.',
      common: 'Everybody tries this password first: choose another one.',
    },
    refusals: {
      unknown_account: 'There is no such account.',
      last_administrator: 'This is the last administrator: make another one first.',
    },
    nameTaken: (name) => `There is an account named "${name}" already.`,
    unknownArea: (code) => `There is no area ${code}.`,
    noArea: 'Clerks and supervisors have an area code, administrators have none.',
    badName: 'A name has 1 to 40 characters that can be seen.',
    added: (name) => `Account "${name}" was added.`,
    changed: (name) => `"${name}" has a new password and was signed out everywhere.`,
    disabled: (name) => `"${name}" is shut and was signed out everywhere.`,
    enabled: (name) => `"${name}" is let in again.`,
    erased: (name) => `"${name}" was erased; the history stays.`,
    listed: ({ id, name, role, areaCode, disabledAt }) =>
      `${name ?? `(erased ${id})`}  ${role}  ${areaCode ?? 'everywhere'}${name !== null && disabledAt ? '  disabled' : ''}`,
    nobody: 'There are no accounts yet.',
  },
}
