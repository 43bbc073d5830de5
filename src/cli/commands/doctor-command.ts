import type { CliContext } from '../cli-context'
import { describeInstallation, type Installation } from '../installation'
import { printTable } from '../output/table'
import type { TextOutput } from '../output/text-output'

/** Says what this installation is made of. */
export async function doctorCommand(context: CliContext, json: boolean): Promise<void> {
  const { stdout } = context
  const installation = describeInstallation(context)
  await (json ? stdout.write(`${JSON.stringify(installation, null, 2)}\n`) : print(stdout, installation))
}

function print(stdout: TextOutput, installation: Installation): Promise<void> {
  const { electron } = installation
  return stdout.write(
    printTable([
      ['Streamscope', installation.version],
      ['Node', installation.node],
      [
        'Electron',
        electron.path === null
          ? 'not known here: start this with "npm run --silent streamscope -- doctor"'
          : `${electron.version}, ${electron.source}, ${electron.path}`
      ],
      ['Application', installation.app],
      ['User data', installation.userData],
      ['Display', installation.display ?? 'none']
    ])
  )
}
