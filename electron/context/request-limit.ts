/** The longest request one operation may have, in bytes of JSON, over every transport: about 70 MB of files. */
export const requestLimit = 96 * 1024 * 1024;
/** The largest file that fits in a request: base64 makes four characters of three bytes. */
export const fileLimit = 70 * 1024 * 1024;
export const fileLimitWords = '70 MB';
