/** Words of decks that the browser keeps. */
export const kept = {
  title: (place: string, period: string) => `${place} ${period}`,
  name: '名称',
  saved: (time: string) => `已保存（${time}），改动随时保存。`,
  unsaved: '尚未改动；改动后自动保存。',
  taken: (name: string) => `已有名为“${name}”的演示，请换一个名称。`,
  list: (count: number) => `已保存的演示（${count}个）`,
  where: '保存在这台电脑的这个浏览器里；换电脑请先存为文件。',
  about: (count: number, time: string) => `${count}项内容，${time}保存`,
  remove: '删除',
  removeNamed: (name: string) => `删除：${name}`,
  removed: (name: string) => `已删除“${name}”。`,
  undo: '撤销',
  newer: (time: string) => `这个演示已在另一个窗口改动（${time}）。`,
  newerText: '本页仍是改动前的内容。在本页继续改，会另存为一个演示，两份都在。',
  copied: (theirs: string, mine: string) =>
    `“${theirs}”已在另一个窗口改动，本页的改动另存为“${mine}”，两份都在。`,
  takeTheirs: '改用那个窗口的',
  keepMine: '把本页的另存一份',
  madeFor: (name: string, place: string, period: string) =>
    `“${name}”原是为${place}（${period}）做的，已按当前地区和月份套用；改动后将另存一份。`,
  missing: (name: string) =>
    `这台电脑上没有保存名为“${name}”的演示，按链接里的页面或默认页序打开。`,
}
