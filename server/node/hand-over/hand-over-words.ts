import type { Language } from '../../../dataset/words.ts'

interface Words {
  readonly usage: string
  problem(found: string): string
  /** What `--out` takes. */
  endings(endings: readonly string[]): string
  readonly noOut: string
  readonly noArea: string
  /** @param detail As the API says it. */
  unknownArea(detail: string): string
  refused(faults: readonly string[]): string
  prepared(name: string, slides: number): string
  written(path: string, size: string): string
  writtenAll(path: string, files: number, size: string): string
  failed(path: string, cause: string): string
  noChromium(path: string): string
}

export const HAND_OVER_WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    usage: `用法：npm run hand-over -- --area <代码> --out <文件> [--out <文件>…] [选项]
  --out <文件>             结尾决定种类：.pptx、.4x3.pptx（4∶3）、.xlsx、.html（演示副本）、.zip（图片，SVG 和数据）、.pdf；
                           图/页.png 写出图/页-01.png 等，每页一张；图/（以 / 结尾）写出 .zip 中的各文件，
                           有 Chromium 时另有 PNG。可多次使用
  --area <代码>            地区；用 --deck 文件时可不写，按文件所存的地区
  --year <年份>            年度
  --through <月份>         截至月份，如 2026-10；不写的，为页面打开时所看的月份
  --deck usual|<文件.json> 默认页序，或在演示页“存为文件”存下的演示
  --theme light|dark       配色
  --chromium <程序>        制作 PDF 和 PNG 所用的 Chromium；不写的，用 CHROMIUM_PATH 或常见位置的
  --lang zh|en             文件和输出的语言`,
    problem: (found) => `用法有误：${found}`,
    endings: (endings) => `--out 应以 ${endings.map((one) => `.${one}`).join('、')} 或 / 结尾`,
    noOut: '没有写 --out <文件>',
    noArea: '没有写 --area <代码>',
    unknownArea: (detail) => `数据中没有这个地区（${detail}）`,
    refused: (faults) => `没有做成：\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    prepared: (name, slides) => `${name}：共 ${slides} 页`,
    written: (path, size) => `已写出 ${path}（${size}）`,
    writtenAll: (path, files, size) => `已写出 ${path}，${files} 个文件（${size}）`,
    failed: (path, cause) => `没有写出 ${path}：${cause}`,
    noChromium: (path) =>
      `没有写出 ${path}：找不到 Chromium；请安装，或用 --chromium、CHROMIUM_PATH 指明`,
  },
  en: {
    usage: `Usage: npm run hand-over -- --area <code> --out <file> [--out <file>…] [options]
  --out <file>             its ending decides: .pptx, .4x3.pptx, .xlsx, .html (meeting copy),
                           .zip (pictures: SVG, data), .pdf;
                           a/page.png writes a/page-01.png and so on, one a slide; a/ (ends with /) the files of a
                           .zip, and PNG where there is a Chromium. May be given several times
  --area <code>            the area; of a deck's file it may be left out: the one it was saved for
  --year <year>
  --through <month>        the last month counted, such as 2026-10; without it the one a page opens at
  --deck usual|<file.json> the usual slides, or a deck saved on its start page
  --theme light|dark       colours
  --chromium <program>     the Chromium that makes PDF and PNG; else CHROMIUM_PATH, or the usual places
  --lang zh|en             language of the files and of what is printed`,
    problem: (found) => `Wrong usage: ${found}`,
    endings: (endings) => `--out ends with ${endings.map((one) => `.${one}`).join(', ')} or /`,
    noOut: 'no --out <file>',
    noArea: 'no --area <code>',
    unknownArea: (detail) => detail,
    refused: (faults) => `Nothing was made:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    prepared: (name, slides) => `${name}: ${slides} ${slides === 1 ? 'slide' : 'slides'}`,
    written: (path, size) => `Wrote ${path} (${size})`,
    writtenAll: (path, files, size) =>
      `Wrote ${path}, ${files} ${files === 1 ? 'file' : 'files'} (${size})`,
    failed: (path, cause) => `Did not write ${path}: ${cause}`,
    noChromium: (path) =>
      `Did not write ${path}: there is no Chromium; install one, or name it by --chromium or CHROMIUM_PATH`,
  },
}
