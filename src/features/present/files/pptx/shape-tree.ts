import { xml } from './xml.ts'

/** Which placeholder of the layout something fills. */
export interface Holder {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj' | 'ftr' | 'sldNum'
  readonly idx?: number
}

/** A tree of shapes, as slides, layouts and masters have it. */
export function shapeTree(...shapes: readonly string[]): string {
  return xml(
    'p:spTree',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr'),
    ...shapes,
  )
}

/** A placeholder of a slide, layout or master. */
export function holderShape(
  id: number,
  { type, idx }: Holder,
  name: string,
  { position, body }: { readonly position: string | null; readonly body: string },
): string {
  const small = type === 'ftr' || type === 'sldNum'
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id, name }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: true })),
      xml(
        'p:nvPr',
        {},
        xml('p:ph', {
          type: type === 'obj' ? null : type,
          sz: small ? 'quarter' : null,
          idx: idx ?? null,
        }),
      ),
    ),
    xml('p:spPr', {}, position),
    body,
  )
}
