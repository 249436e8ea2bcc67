/** Pixels for each of the drawing's: sharp on screens of today and on paper. */
const SCALE = 2
/** The longest side that every browser draws. */
const LONGEST = 16_000

/**
 * A picture as PNG, twice as large as it is drawn; a very tall one as large as browsers can. Needs a
 * browser.
 *
 * @param svg A file of `pictureSvg`.
 * @throws {Error} The browser could not draw it.
 */
export async function picturePng(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = svgAddress(svg)
  await image.decode()
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(SCALE, LONGEST / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!png) throw new Error('no picture')
  return png
}

/** A picture as an address that an image takes: pages may show no others than their own and these. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
