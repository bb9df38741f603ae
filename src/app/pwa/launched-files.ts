/** Takes files that the system opens with Rugzak ("Open with"), where a browser can do that. */
import { tellFailure } from '#services/failures.ts'

/** The File Handling API, which the DOM types do not have yet. */
interface LaunchQueue {
  setConsumer(
    take: (launch: { readonly files: readonly { getFile(): Promise<File> }[] }) => void,
  ): void
}

/** Lets what was opened wait for a yes, on the screen that is the manifest's `action`. */
export function takeLaunchedFiles(): void {
  const queue = Reflect.get(globalThis, 'launchQueue') as LaunchQueue | undefined // see above
  queue?.setConsumer(({ files }) => {
    if (files.length > 0) hold(files).catch(() => tellFailure({ kind: 'unreadable' }))
  })
}

async function hold(handles: readonly { getFile(): Promise<File> }[]): Promise<void> {
  const [files, { holdFiles }] = await Promise.all([
    Promise.all(handles.map((handle) => handle.getFile())),
    import('#services/importing/arrivals.ts'),
  ])
  holdFiles(files)
}
