import type { Register } from '../register.ts'

const TRAINING = { column: 'kind', is: ['training'] } as const
const LECTURE = { column: 'kind', is: ['lecture'] } as const
const CONSULTATION = { column: 'kind', is: ['consultation'] } as const

/** What a township did among its people, and the meetings of its leading group. */
export const activities: Register = {
  id: 'activities',
  title: { zh: '活动台账', en: 'Activities' },
  holds: {
    zh: '活动：培训、讲座、宣传、咨询、会议，每次一行',
    en: 'Trainings, lectures, publicity, consultations and meetings, one row each',
  },
  day: 'held_on',
  about: 'title',
  columns: [
    {
      name: 'held_on',
      title: { zh: '日期', en: 'Held on' },
      kind: 'day',
      required: true,
    },
    {
      name: 'kind',
      title: { zh: '类别', en: 'Kind' },
      kind: 'choice',
      required: true,
      choices: [
        { id: 'training', zh: '培训', en: 'Training' },
        { id: 'lecture', zh: '讲座', en: 'Lecture' },
        { id: 'publicity', zh: '宣传活动', en: 'Publicity' },
        { id: 'consultation', zh: '咨询活动', en: 'Consultation' },
        { id: 'leading_group_meeting', zh: '领导小组会议', en: 'Leading-group meeting' },
        { id: 'leader_study', zh: '集体学法', en: "Leaders' law study" },
      ],
    },
    { name: 'title', title: { zh: '名称', en: 'Title' }, kind: 'text', required: true },
    {
      name: 'village_code',
      title: { zh: '村（社区）', en: 'Village' },
      kind: 'village',
      means: {
        zh: '在哪个村（社区），按村（社区）表的代码',
        en: 'In which village, by its code in the table of villages',
      },
    },
    {
      name: 'place',
      title: { zh: '地点', en: 'Place' },
      kind: 'text',
      means: { zh: '不在村（社区）的，写地点', en: 'Where it was, if in no village' },
    },
    {
      name: 'place_kind',
      title: { zh: '场所', en: 'Kind of place' },
      kind: 'choice',
      choices: [
        { id: 'village', zh: '村社区', en: 'Village or community' },
        { id: 'school', zh: '学校', en: 'School' },
        { id: 'market', zh: '农贸市场', en: 'Market' },
        { id: 'enterprise', zh: '企业', en: 'Enterprise' },
        { id: 'office', zh: '机关', en: 'Office' },
        { id: 'other', zh: '其他', en: 'Other' },
      ],
    },
    {
      name: 'carriers',
      title: { zh: '宣传载体', en: 'Carriers' },
      kind: 'choices',
      choices: [
        { id: 'broadcast', zh: '广播', en: 'Broadcast' },
        { id: 'vehicle', zh: '宣传车', en: 'Vehicle' },
        { id: 'wechat', zh: '微信公众号', en: 'WeChat account' },
        { id: 'board', zh: '宣传栏', en: 'Notice board' },
        { id: 'banner', zh: '横幅标语', en: 'Banner' },
        { id: 'panel', zh: '展板', en: 'Display panel' },
        { id: 'booklet', zh: '读本', en: 'Booklet' },
        { id: 'other', zh: '其他', en: 'Other' },
      ],
    },
    { name: 'audience', title: { zh: '对象', en: 'Audience' }, kind: 'text' },
    {
      name: 'attendances',
      title: { zh: '参加人次', en: 'Attendances' },
      kind: 'number',
      expected: [{ column: 'kind', is: ['training', 'lecture'] }],
    },
    { name: 'materials', title: { zh: '发放资料份数', en: 'Materials' }, kind: 'number' },
    {
      name: 'consultations',
      title: { zh: '接待咨询人次', en: 'Consultations' },
      kind: 'number',
      expected: [CONSULTATION],
    },
    {
      name: 'laws',
      title: { zh: '法律法规', en: 'Laws' },
      kind: 'tags',
      means: { zh: '讲的是哪些法律法规', en: 'Which laws it was about' },
    },
    { name: 'host', title: { zh: '主办', en: 'Host' }, kind: 'text' },
    { name: 'person', title: { zh: '主讲人或负责人', en: 'Speaker or person' }, kind: 'person' },
  ],
  feeds: [
    {
      indicatorId: 'training_sessions',
      kind: 'count',
      on: 'held_on',
      of: [TRAINING],
      means: { zh: '培训的条数', en: 'Number of trainings' },
    },
    {
      indicatorId: 'training_attendance',
      kind: 'sum',
      column: 'attendances',
      on: 'held_on',
      of: [TRAINING],
      means: { zh: '各次培训参加人次之和', en: 'Sum of attendances of trainings' },
    },
    {
      indicatorId: 'lecture_sessions',
      kind: 'count',
      on: 'held_on',
      of: [LECTURE],
      means: { zh: '讲座的条数', en: 'Number of lectures' },
    },
    {
      indicatorId: 'lecture_attendance',
      kind: 'sum',
      column: 'attendances',
      on: 'held_on',
      of: [LECTURE],
      means: { zh: '各场讲座参加人次之和', en: 'Sum of attendances of lectures' },
    },
    {
      indicatorId: 'publicity_activities',
      kind: 'count',
      on: 'held_on',
      of: [{ column: 'kind', is: ['publicity'] }],
      means: { zh: '宣传活动的条数', en: 'Number of publicity activities' },
    },
    {
      indicatorId: 'materials_distributed',
      kind: 'sum',
      column: 'materials',
      on: 'held_on',
      means: {
        zh: '各次活动发放资料份数之和，不分类别',
        en: 'Sum of materials of activities of every kind',
      },
    },
    {
      indicatorId: 'consultation_events',
      kind: 'count',
      on: 'held_on',
      of: [CONSULTATION],
      means: { zh: '咨询活动的条数', en: 'Number of consultation events' },
    },
    {
      indicatorId: 'consultation_visits',
      kind: 'sum',
      column: 'consultations',
      on: 'held_on',
      means: {
        zh: '各次活动接待咨询人次之和，不分类别',
        en: 'Sum of consultations of activities of every kind',
      },
    },
    {
      indicatorId: 'leading_group_meetings',
      kind: 'count',
      on: 'held_on',
      of: [{ column: 'kind', is: ['leading_group_meeting'] }],
      means: { zh: '领导小组会议的条数', en: 'Number of leading-group meetings' },
    },
    {
      indicatorId: 'leader_study_sessions',
      kind: 'count',
      on: 'held_on',
      of: [{ column: 'kind', is: ['leader_study'] }],
      means: { zh: '集体学法的条数', en: "Number of leaders' study sessions" },
    },
    {
      indicatorId: 'publicity_village_coverage',
      kind: 'villages',
      column: 'village_code',
      on: 'held_on',
      means: {
        zh: '本年有过活动的村（社区）÷月末的村（社区）数',
        en: "Villages with any activity this year ÷ villages at the month's end",
      },
    },
  ],
}
