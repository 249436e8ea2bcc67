import type { PptxWords } from './words.zh.ts'

export const en: PptxWords = {
  theme: 'Rule of law deck',
  tags: { own: 'en-US', other: 'zh-CN' },
  whole: '#,##0',
  layouts: { cover: 'Cover', picture: 'Picture and remarks', plain: 'Title and content' },
  holders: {
    title: 'Title',
    subtitle: 'Period',
    body: 'Content',
    kicker: 'Topic',
    caption: 'Remarks',
    foot: 'Footer',
    number: 'Slide number',
  },
  notes: {
    hdr: 'Header',
    dt: 'Date',
    sldImg: 'Slide image',
    body: 'Notes',
    ftr: 'Footer',
    sldNum: 'Slide number',
  },
}
