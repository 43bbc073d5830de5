import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages'
import type { Message } from '../../shared/message'

const MESSAGE_CLASSES = { system: SystemMessage, human: HumanMessage, assistant: AIMessage }

export function toLangChainMessages(messages: readonly Message[]): BaseMessage[] {
  return messages.map(({ role, content }) => new MESSAGE_CLASSES[role](content))
}
