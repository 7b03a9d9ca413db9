import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { choose, type Density, densities, density } from './density.ts'
import { words } from './words.ts'

const say = words.account

/** Chọn Gọn hay Thoáng; seen at once. */
export function DensityChoice() {
  const [chosen, setChosen] = useState(density)
  return (
    <section className="card no-print" aria-labelledby="density">
      <h2 id="density">{say.density}</h2>
      <p className="quiet">{say.densityHint}</p>
      <SegmentedControl
        aria-labelledby="density"
        value={chosen}
        onChange={(next) => {
          setChosen(next as Density)
          choose(next as Density)
        }}
        data={densities.map((value) => ({ value, label: say.densities[value] }))}
      />
    </section>
  )
}
