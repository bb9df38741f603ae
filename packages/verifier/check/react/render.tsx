/** Renders the app on a server, where there are no elements. */
import { renderToString } from 'react-dom/server'
import { App } from './app.tsx'

console.log(renderToString(<App />))
