/** How recurring duties run on the process engine. */
package cn.muan.periodic.process;
