import { error, type Message } from '../../model/message.ts'

const CONVERT = 'convert it to PNG'

export function unknownImage(file: string, type: string | null): Message {
  const reason = type === null ? 'this is no PNG or JPEG image' : `${type} images cannot be shown`
  return error('read/image-type', reason, { file }, CONVERT)
}

export function brokenImage(file: string, type: string): Message {
  return error('read/image-broken', `the ${type} image is damaged or incomplete`, { file }, 'export it again')
}

export function largeImage(file: string, size: string, limit: string): Message {
  return error('read/image-size', `the image has ${size}, and ${limit} is the limit`, { file }, 'make it smaller')
}
