/** How the keeping of resources runs on the process engine. */
package cn.muan.resource.process;
