import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom'

/** Distances in CSS pixels: from the edges of the window, and from what the box is beside. */
const EDGE = 8
const GAP = 4

/**
 * Keeps a box beside an element and inside the window: below it, or above where it fits only there.
 *
 * @param box Fixed, placed by its style sheet at `--left` and `--top`; `--room` is the height there is.
 * @returns Ends it.
 */
export function keepBeside(anchor: Element, box: HTMLElement): () => void {
  const set = (name: string, pixels: number) => box.style.setProperty(name, `${pixels}px`)
  const place = async () => {
    // What is no longer drawn has no place: the box stays where it was.
    if (!anchor.isConnected) return
    const { x, y } = await computePosition(anchor, box, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, crossAxis: false }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => set('--room', availableHeight),
        }),
      ],
    })
    set('--left', x)
    set('--top', y)
  }
  return autoUpdate(anchor, box, () => void place())
}
