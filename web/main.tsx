// Asks before the rest is run.
import './early.ts'

import './controls.css'
import './fonts.css'
import 'virtual:theme.css'
import './page.css'
import './density.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { density, show } from './density.ts'
import { client } from './queries.ts'
import { router } from './routes.tsx'
import { theme } from './theme.ts'
import { tongue } from './tongue.ts'

document.documentElement.lang = tongue
show(density())

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
