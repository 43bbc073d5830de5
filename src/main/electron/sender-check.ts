/** What is looked at of an Electron `IpcMainInvokeEvent`. */
export interface InvokeSender {
  sender: { mainFrame: unknown }
  /** Null when the frame has gone or navigated since it sent. */
  senderFrame: { origin: string } | null
}

/**
 * Makes the check that every message passes: it comes from the main frame of our own window, showing our own origin.
 * Frames are refused whatever their origin, for one of ours could be made by whoever injected a script.
 *
 * @param currentContents the web contents of the window, null while there is none
 */
export function createSenderCheck(
  currentContents: () => object | null,
  origin: string
): (event: InvokeSender) => boolean {
  return ({ sender, senderFrame }) =>
    sender === currentContents() &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === origin
}
