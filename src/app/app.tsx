/** The providers every screen stands in. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router'
import { router } from './router.tsx'

/** Work only: nothing is retried, refetched or kept that IndexedDB already keeps (decision 001). */
const work = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

export function App() {
  return (
    <QueryClientProvider client={work}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
