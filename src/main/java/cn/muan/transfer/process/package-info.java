/** The diagrams of asking for a transfer: what they call, what their tasks show and take, and their ids. */
package cn.muan.transfer.process;
