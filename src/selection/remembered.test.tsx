import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { drawFor } from '../data/visit.ts'
import { remember, useRemembered } from './remembered.ts'

function Own() {
  return <p>{useRemembered('unit') ?? '-'}</p>
}

it.each([
  ['/?area=500231101', '', '-'],
  ['/', 'unit=500231101', '500231101'],
])(
  '%s, drawn with the cookies "%s", is taken over as it was drawn, then told the reader’s unit',
  async (address, cookies, drawn) => {
    window.history.replaceState(null, '', address)
    remember('unit', '500231101')
    const root = document.createElement('div')
    root.innerHTML = drawFor({ cookies, languages: ['zh'], base: '' }, () =>
      renderToString(<Own />),
    )
    expect(root.textContent).toBe(drawn)
    // What differed would be told on the console, and fail the test.
    const page = await act(async () => hydrateRoot(root, <Own />))
    expect(root.textContent).toBe('500231101')
    act(() => page.unmount())
  },
)
