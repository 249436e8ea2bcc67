import { createRoot } from 'react-dom/client'
import { Line, LineChart, XAxis, YAxis } from 'recharts'

/** The least that a page with one chart can be: no router, no words, no request, one line. */
const POINTS = Array.from({ length: 12 }, (_, at) => ({ month: at + 1, value: (at * 7) % 12 }))

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <LineChart width={800} height={320} data={POINTS}>
      <XAxis dataKey="month" />
      <YAxis />
      <Line dataKey="value" isAnimationActive={false} />
    </LineChart>,
  )
}
