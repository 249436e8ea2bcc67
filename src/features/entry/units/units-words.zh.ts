import type { Standing } from '../../../../domain/month-state.ts'

interface ReminderParts {
  readonly today: string
  readonly month: string
  /** Names in a row; empty = none. */
  readonly missing: string
  readonly missingCount: number
  readonly returned: string
  readonly dueOn: string | null
}

/** How far the units of an area are with a month. */
export const zh = {
  title: (month: string) => `${month}各单位填报情况`,
  strip: '各月尚未提交的单位',
  stripMonth: (awaited: number) => (awaited === 0 ? '已齐' : `缺${awaited}个`),
  counts: (units: number, submitted: number, closed: number, awaited: number, imported: number) =>
    [
      `${units}个单位`,
      `已提交${submitted}个${closed > 0 ? `（其中已关账${closed}个）` : ''}`,
      `尚未提交${awaited}个`,
      ...(imported > 0 ? [`文件导入${imported}个，无须提交`] : []),
    ].join('，'),
  onlyAwaited: '只看尚未提交',
  columns: { unit: '单位', standing: '状态', reported: '已填', last: '最近', steps: '办理' },
  standings: {
    not_begun: '未开始',
    not_due: '按季填报',
    open: '填报中',
    returned: '已退回',
    imported: '文件导入',
    submitted: '已提交',
    closed: '已关账',
  } satisfies Record<Standing, string>,
  reported: (count: number, all: number) => `${count}/${all}`,
  reason: '退回原因',
  noneAwaited: '没有尚未提交的单位。',
  stepFor: (step: string, unit: string) => `${step}：${unit}`,
  return: '退回',
  returnNow: '确认退回',
  close: '关账',
  cancel: '取消',
  failed: {
    signed_out: '登录已失效，请重新登录。',
    not_allowed: '这个账号无权这样做。',
    wrong_state: '状态已变，请看最新情况。',
    other: '没有办成，请稍后再试。',
  },
  reminder: {
    title: '催报文本',
    hint: '可改后复制，发到工作群。',
    dueOn: '请于此日前提交',
    text: '文本',
    copy: '复制催报文本',
    copied: '已复制。',
    copyFailed: '浏览器不允许复制，请选中后手工复制。',
    nobody: '没有尚未提交的单位，不用催报。',
    day: (month: number, day: number) => `${month}月${day}日`,
    of: ({ today, month, missing, missingCount, returned, dueOn }: ReminderParts) =>
      [
        '各单位：',
        missingCount > 0
          ? `截至${today}，${month}数据尚未提交的有：${missing}（${missingCount}个单位）。`
          : `截至${today}，`,
        returned === '' ? '' : `${month}数据退回后待改好再提交的有：${returned}。`,
        dueOn === null ? '请尽快提交。' : `请于${dueOn}前提交。`,
        '本月没有发生的事项可以不填。',
      ].join(''),
  },
  asked: '请核实',
  askedNone: '没有待答复或待查看的核实。',
  figure: (unit: string, name: string, period: string) => `${unit}，${name}，${period}`,
}

/** One set of words; the English set has the same type. */
export type UnitsWords = typeof zh
